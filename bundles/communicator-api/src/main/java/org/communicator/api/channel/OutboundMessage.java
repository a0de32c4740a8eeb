package org.communicator.api.channel;

import java.util.Objects;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;

/**
 * What a channel is to send.
 *
 * @param id our id; a provider that reports the status later must be told it
 * @param account the account
 * @param addresses the two ends
 * @param text the text
 */
public record OutboundMessage(MessageId id, AccountId account, AddressPair addresses, String text) {

    public OutboundMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(text, "text");
    }
}

package org.communicator.api.channel;

import java.util.List;
import java.util.Objects;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;
import org.communicator.api.media.Attachment;

/**
 * What a channel is to send.
 *
 * @param id our id; a provider that reports the status later must be told it
 * @param account the account
 * @param addresses the two ends
 * @param text the text; may be empty if there are attachments
 * @param attachments its files, all of them there
 */
public record OutboundMessage(MessageId id, AccountId account, AddressPair addresses, String text,
        List<Attachment> attachments) {

    /** One without attachments. */
    public OutboundMessage(MessageId id, AccountId account, AddressPair addresses, String text) {
        this(id, account, addresses, text, List.of());
    }

    public OutboundMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(text, "text");
        attachments = List.copyOf(attachments);
    }
}

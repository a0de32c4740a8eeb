package org.communicator.api.channel;

import java.util.Objects;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;

/**
 * A message that came in, verified and normalised.
 *
 * @param channel the channel
 * @param provider who carried it
 * @param providerId the provider's id; the same id twice is the same message
 * @param addresses the two ends; {@code ours} is what was written to
 * @param text the text, at most 65,536 characters
 * @param segments SMS segments; 0 on other channels
 * @param fallbackAccount the account if the host does not know our address
 */
public record InboundMessage(Channel channel, String provider, String providerId, AddressPair addresses, String text,
        int segments, AccountId fallbackAccount) {

    public InboundMessage {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(fallbackAccount, "fallbackAccount");
        if (providerId.isBlank() || providerId.length() > 100) {
            throw new IllegalArgumentException("provider id must have 1 to 100 characters: " + providerId.length());
        }
    }
}

package org.communicator.api.consent;

import java.util.Objects;
import org.communicator.api.conversation.Channel;

/**
 * What consent is about.
 *
 * @param channel how the person is written to
 * @param address the person's address; E.164 or a lower-case email address, at most 320 characters
 * @param purpose what for
 * @param scope for which of our numbers
 */
public record ConsentSubject(Channel channel, String address, Purpose purpose, ConsentScope scope) {

    public ConsentSubject {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(scope, "scope");
        if (address.isBlank() || address.length() > 320) {
            throw new IllegalArgumentException("an address has 1 to 320 characters: " + address.length());
        }
    }
}

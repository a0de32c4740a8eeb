package org.communicator.api.conversation;

import java.util.Objects;

/**
 * The two ends of a message.
 *
 * @param ours the business's number or mailbox; E.164 or a lower-case email address
 * @param theirs the client's
 */
public record AddressPair(String ours, String theirs) {

    public AddressPair {
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(theirs, "theirs");
    }
}

package org.communicator.api.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When a message shall be sent.
 *
 * @param sendAt not before; empty for now
 * @param cancelOnReply whether it is taken back when the client writes before {@code sendAt}; of no account without it
 * @param anyway whether it is sent although the client's quiet hours are on
 */
public record Timing(Optional<Instant> sendAt, boolean cancelOnReply, boolean anyway) {

    /** As soon as it may be. */
    public static final Timing NOW = new Timing(Optional.empty(), false, false);

    public Timing {
        Objects.requireNonNull(sendAt, "sendAt");
    }
}

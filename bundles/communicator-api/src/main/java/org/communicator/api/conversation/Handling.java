package org.communicator.api.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.StaffId;

/**
 * How a team works on a conversation.
 *
 * @param state whether there is something to do
 * @param assignee who takes care of it, if somebody does
 * @param snoozedUntil when it comes back by itself; present if and only if it is snoozed
 * @param waiting whether the client wrote last and waits for an answer
 */
public record Handling(State state, Optional<StaffId> assignee, Optional<Instant> snoozedUntil, boolean waiting) {

    /** As every conversation begins. */
    public static final Handling NEW = new Handling(State.OPEN, Optional.empty(), Optional.empty(), false);

    /** States. A client's message opens a conversation again. */
    public enum State {
        OPEN, SNOOZED, CLOSED
    }

    public Handling {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(assignee, "assignee");
        if (snoozedUntil.isPresent() != (state == State.SNOOZED)) {
            throw new IllegalArgumentException("a conversation is snoozed until a moment: " + state);
        }
    }

    /** The same after somebody wrote. */
    public Handling after(Turn turn) {
        return switch (turn) {
            case CLIENT_WROTE -> new Handling(State.OPEN, assignee, Optional.empty(), true);
            case STAFF_WROTE -> new Handling(state, assignee, snoozedUntil, false);
            case NEITHER -> this;
        };
    }
}

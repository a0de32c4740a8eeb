package org.communicator.api.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.host.StaffId;

/**
 * How a team works on a conversation.
 *
 * @param state whether there is something to do
 * @param assignee who takes care of it, if somebody does
 * @param snoozedUntil when it comes back by itself; present if and only if it is snoozed
 * @param waiting whether the client wrote last and waits for an answer
 * @param transfer the last time that it was handed over to another location, which routing respects
 */
public record Handling(State state, Optional<StaffId> assignee, Optional<Instant> snoozedUntil, boolean waiting,
        Optional<Transfer> transfer) {

    /** As every conversation begins. */
    public static final Handling NEW = new Handling(State.OPEN, Optional.empty(), Optional.empty(), false);

    /** States. A client's message opens a conversation again. */
    public enum State {
        OPEN, SNOOZED, CLOSED
    }

    public Handling {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(transfer, "transfer");
        if (snoozedUntil.isPresent() != (state == State.SNOOZED)) {
            throw new IllegalArgumentException("a conversation is snoozed until a moment: " + state);
        }
    }

    /** Of a conversation that was never handed over. */
    public Handling(State state, Optional<StaffId> assignee, Optional<Instant> snoozedUntil, boolean waiting) {
        this(state, assignee, snoozedUntil, waiting, Optional.empty());
    }

    /** The same after somebody wrote. */
    public Handling after(Turn turn) {
        return switch (turn) {
            case CLIENT_WROTE -> new Handling(State.OPEN, assignee, Optional.empty(), true, transfer);
            case STAFF_WROTE -> new Handling(state, assignee, snoozedUntil, false, transfer);
            case NEITHER -> this;
        };
    }

    /** The same with somebody else, or nobody, who takes care of it. */
    public Handling assignedTo(Optional<StaffId> other) {
        return new Handling(state, other, snoozedUntil, waiting, transfer);
    }

    /** The same, put aside until a moment. */
    public Handling snoozed(Instant until) {
        return new Handling(State.SNOOZED, assignee, Optional.of(until), waiting, transfer);
    }

    /** The same with nothing left to do; the client waits no longer. */
    public Handling closed() {
        return new Handling(State.CLOSED, assignee, Optional.empty(), false, transfer);
    }

    /** The same with something to do. */
    public Handling opened() {
        return new Handling(State.OPEN, assignee, Optional.empty(), waiting, transfer);
    }

    /**
     * How one conversation is handled that this and another one have become: open if one is, else put aside until the
     * earlier moment if one is; waiting if one does; taken care of by whom this one had, else by whom the other had.
     */
    public Handling joinedWith(Handling other) {
        Optional<Instant> until = Stream.of(this, other).flatMap(each -> each.snoozedUntil.stream()).sorted().findFirst();
        State joined = state == State.OPEN || other.state == State.OPEN ? State.OPEN
                : until.isPresent() ? State.SNOOZED : State.CLOSED;
        return new Handling(joined, assignee.or(() -> other.assignee), joined == State.SNOOZED ? until : Optional.empty(),
                waiting || other.waiting, Stream.of(this, other).flatMap(each -> each.transfer.stream())
                        .max(Comparator.comparing(Transfer::at)));
    }

    /** The same, open at another location, where nobody takes care of it yet. */
    public Handling transferred(Transfer other) {
        return new Handling(State.OPEN, Optional.empty(), Optional.empty(), waiting, Optional.of(other));
    }
}

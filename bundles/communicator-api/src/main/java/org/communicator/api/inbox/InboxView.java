package org.communicator.api.inbox;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.LocationId;

/**
 * Which conversations of the team's inbox are wanted; all that is given must fit. Chats of staff are in no inbox.
 *
 * @param assigned whose they are
 * @param state their state; empty for any
 * @param waiting whether only those are wanted whose client waits for an answer
 * @param location only those that this location owns
 */
public record InboxView(Assigned assigned, Optional<Handling.State> state, boolean waiting,
        Optional<LocationId> location) {

    /** Whose a conversation is. */
    public enum Assigned {
        /** The one's who asks. */
        MINE,
        /** Nobody's. */
        UNASSIGNED,
        /** Anybody's or nobody's. */
        ALL
    }

    public InboxView {
        Objects.requireNonNull(assigned, "assigned");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(location, "location");
    }

    /** Open conversations of every location within reach. */
    public static InboxView open(Assigned assigned) {
        return new InboxView(assigned, Optional.of(Handling.State.OPEN), false, Optional.empty());
    }

    /** Open conversations whose client waits. */
    public static InboxView unanswered() {
        return new InboxView(Assigned.ALL, Optional.of(Handling.State.OPEN), true, Optional.empty());
    }
}

package org.communicator.api.inbox;

import java.util.Objects;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** What became of a change of a conversation's handling. Unless it is {@link Changed} nothing was changed. */
public sealed interface HandlingOutcome {

    /**
     * It is as it was wanted, now or before.
     *
     * @param conversation as it is now
     */
    record Changed(Conversation conversation) implements HandlingOutcome {
        public Changed {
            Objects.requireNonNull(conversation, "conversation");
        }
    }

    /**
     * Somebody changed it meanwhile, or has it already.
     *
     * @param current as it is
     */
    record Conflict(Conversation current) implements HandlingOutcome {
        public Conflict {
            Objects.requireNonNull(current, "current");
        }
    }

    /** There is no such conversation within the caller's reach. */
    record NotFound() implements HandlingOutcome {
    }

    /** It is a chat of staff, which no team handles. */
    record NotHandled() implements HandlingOutcome {
    }

    /**
     * That person does not exist or may not see the conversation.
     *
     * @param staff the person
     */
    record CannotSee(StaffId staff) implements HandlingOutcome {
        public CannotSee {
            Objects.requireNonNull(staff, "staff");
        }
    }

    /**
     * The account has no such location, or it is closed.
     *
     * @param location the location
     */
    record NoSuchLocation(LocationId location) implements HandlingOutcome {
        public NoSuchLocation {
            Objects.requireNonNull(location, "location");
        }
    }

    /** The moment until which it should be put aside is over. */
    record MomentPast() implements HandlingOutcome {
    }

    /** The moment until which it should be put aside is more than a year away. */
    record MomentTooFar() implements HandlingOutcome {
    }
}

package org.communicator.api.conversation;

import java.util.Objects;

/** What became of the wish to change a message that waits. */
public sealed interface ScheduleOutcome {

    /**
     * It was changed or taken back.
     *
     * @param message as it stands now
     */
    record Done(Message message) implements ScheduleOutcome {
        public Done {
            Objects.requireNonNull(message, "message");
        }
    }

    /** It does not wait any more: it is being sent, was sent, or was taken back. Nothing was changed. */
    record TooLate() implements ScheduleOutcome {
    }

    /**
     * The new moment cannot be taken. Nothing was changed.
     *
     * @param past whether it has passed; else it is too far ahead
     */
    record WrongTime(boolean past) implements ScheduleOutcome {
    }

    /** There is no such message within the caller's reach. */
    record NotFound() implements ScheduleOutcome {
    }
}

package org.communicator.api.inbox;

import java.util.Set;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.StaffId;

/** What became of a note. Unless it is {@link Noted} nothing was stored. */
public sealed interface NoteOutcome {

    /**
     * Stored.
     *
     * @param message the note
     */
    record Noted(Message message) implements NoteOutcome {
    }

    /** There is no such conversation within the caller's reach. */
    record NotFound() implements NoteOutcome {
    }

    /** It is a chat of staff, where everything stays in the house anyway. */
    record NotForChats() implements NoteOutcome {
    }

    /**
     * Those who are called do not exist or may not see the conversation.
     *
     * @param staff the persons
     */
    record CannotSee(Set<StaffId> staff) implements NoteOutcome {
        public CannotSee {
            staff = Set.copyOf(staff);
        }
    }
}

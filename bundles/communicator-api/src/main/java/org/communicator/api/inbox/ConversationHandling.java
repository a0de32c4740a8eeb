package org.communicator.api.inbox;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: a team works on conversations. Every method throws
 * {@link org.communicator.api.host.MissingRightException} without the right {@code messages.write}, and
 * {@link org.communicator.api.store.StoreUnavailableException} while the database is gone. Each change is written into
 * the audit log and told live, and stands in the conversation where a person would want to see it. Asking for what
 * is already so changes nothing. Thread-safe: of several changes at once each is made on what the one before left.
 */
public interface ConversationHandling {

    /**
     * How the caller saw the conversation when deciding to change it.
     *
     * @param state its state
     * @param assignee who took care of it
     */
    record Expected(Handling.State state, Optional<StaffId> assignee) {
        public Expected {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(assignee, "assignee");
        }
    }

    /** Takes care of a conversation that nobody takes care of; {@link HandlingOutcome.Conflict} tells who has it. */
    HandlingOutcome claim(StaffSession session, ConversationId conversation);

    /**
     * Gives a conversation to somebody who may see it, or to nobody.
     *
     * @param expected empty to change it whatever it is now
     */
    HandlingOutcome assign(StaffSession session, ConversationId conversation, Optional<StaffId> assignee,
            Optional<Expected> expected);

    /**
     * Hands a conversation over to another location, which then owns it alone; routing respects it until staff write
     * again. Open to the client's own locations, as before.
     *
     * @param note a word to the staff there, 1 to 1600 characters; clients never see it
     */
    HandlingOutcome transfer(StaffSession session, ConversationId conversation, LocationId to, Optional<String> note,
            Optional<Expected> expected);

    /** Puts a conversation aside until a moment, at most a year ahead, at which it is open again by itself. */
    HandlingOutcome snooze(StaffSession session, ConversationId conversation, Instant until, Optional<Expected> expected);

    /** Says that there is nothing left to do, until the client writes again. */
    HandlingOutcome close(StaffSession session, ConversationId conversation, Optional<Expected> expected);

    /** Opens a conversation that is snoozed or closed. */
    HandlingOutcome reopen(StaffSession session, ConversationId conversation, Optional<Expected> expected);
}

package org.communicator.api.consent;

import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: asks a person whether he or she agrees to be written to. The question is a message of the acting staff
 * member in the conversation; a plain "yes" to it is an opt-in. Needs the rights {@code consents.write} and
 * {@code messages.write}; without them {@link org.communicator.api.host.MissingRightException} is thrown. Thread-safe.
 */
public interface DoubleOptIn {

    /** What became of a question. */
    sealed interface Asked {
    }

    /**
     * It is on its way, and the ledger waits for the answer.
     *
     * @param question the message
     * @param pending the entry of the ledger
     */
    record Pending(Message question, ConsentEntry pending) implements Asked {
    }

    /**
     * The person has said no: asking is not allowed.
     *
     * @param entry says so
     */
    record SaidNo(ConsentEntry entry) implements Asked {
    }

    /**
     * The question could not be sent; nothing was recorded.
     *
     * @param outcome why
     */
    record NotSent(PostOutcome outcome) implements Asked {
    }

    /** Asks a client. */
    Asked ask(StaffSession session, ClientId client, Purpose purpose);

    /** Asks the person of a conversation; a group or a chat has none. */
    Asked ask(StaffSession session, ConversationId conversation, Purpose purpose);
}

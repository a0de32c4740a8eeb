package org.communicator.api.conversation;

import java.util.Optional;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;

/**
 * The use cases of staff. Every method throws {@link org.communicator.api.host.MissingRightException} if the session lacks the right
 * (reading: {@code messages.read}; posting: {@code messages.write}), and
 * {@link org.communicator.api.store.StoreUnavailableException} while the database is gone. What is out of
 * reach looks like what does not exist. Thread-safe.
 */
public interface Conversations {

    /** A client within reach, with the channel of the next message. */
    Optional<ClientOverview> client(StaffSession session, ClientId client);

    /** The client's timeline, newest first; empty if the client is out of reach. */
    Optional<Page<Message>> clientMessages(StaffSession session, ClientId client, Page.Request page);

    /**
     * Conversations within reach, newest activity first.
     *
     * @param inbox only those that this location owns
     */
    Page<ConversationSummary> list(StaffSession session, Optional<LocationId> inbox, Page.Request page);

    /** One conversation within reach. */
    Optional<ConversationSummary> conversation(StaffSession session, ConversationId conversation);

    /** The messages of a conversation, newest first; empty if it is out of reach. */
    Optional<Page<Message>> messages(StaffSession session, ConversationId conversation, Page.Request page);

    /**
     * Writes to a client. Once this has answered {@link PostOutcome.Posted} the message will be sent once, also
     * after a crash. Repeating a call with the same idempotency key gives the same answer and sends nothing.
     */
    PostOutcome postToClient(StaffSession session, ClientId client, NewMessage message);

    /** Answers in a conversation, otherwise like {@link #postToClient}. */
    PostOutcome post(StaffSession session, ConversationId conversation, NewMessage message);
}

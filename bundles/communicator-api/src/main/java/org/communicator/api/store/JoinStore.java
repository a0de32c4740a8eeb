package org.communicator.api.store;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/**
 * Port: makes what was written with a bare address the client's. Calls join the thread's transaction. Thread-safe.
 * Errors as in {@link Transactions#inTransaction}.
 */
public interface JoinStore {

    /**
     * Makes a conversation the one of that client, with all its messages.
     *
     * @return false if there is no such conversation (any more)
     * @throws DuplicateKeyException if the client has a conversation already
     */
    boolean rekey(ConversationId conversation, ClientId client);

    /**
     * Moves all messages, and what is still to be sent of them, into the client's conversation; the other one is gone.
     * Whoever writes to it meanwhile is told so. Newest message, places and handling of the client's are left to the
     * caller.
     *
     * @return false if one of them is not there (any more)
     */
    boolean merge(ConversationId from, ConversationId into, ClientId client);

    /** Remembers that a staff member said who of several clients with that address writes from it; the last one counts. */
    void confirm(AccountId account, String address, ClientId client, StaffId staff, Instant at);

    /** Who writes from that address, if somebody said so. */
    Optional<ClientId> confirmed(AccountId account, String address);
}

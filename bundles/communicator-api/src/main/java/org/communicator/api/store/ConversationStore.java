package org.communicator.api.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;

/**
 * Port: conversations. Calls join the thread's transaction (see {@link Transactions}), reads also work without one.
 * Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface ConversationStore {

    /**
     * A conversation in a list.
     *
     * @param conversation the conversation
     * @param newest its newest message
     */
    record Listed(Conversation conversation, Message newest) {
    }

    /**
     * A conversation in which somebody writes.
     *
     * @param conversation the conversation
     * @param cancelsOnReply whether messages wait in it that are taken back when the client writes
     */
    record Addressed(Conversation conversation, boolean cancelsOnReply) {
    }

    /** The conversation, if it exists within reach. */
    Optional<Conversation> find(Access access, ConversationId id);

    /** The account's conversation of that key, whoever may see it. */
    Optional<Conversation> findByKey(AccountId account, ConversationKey key);

    /** Like {@link #findByKey}, for a client's message that may take others back. */
    Optional<Addressed> addressed(AccountId account, ConversationKey key);

    /** Until the transaction ends no message becomes the newest one of the conversation, but from here. */
    void lock(ConversationId id);

    /** Adds a conversation; the key is unique within the account. */
    void create(Conversation conversation);

    /**
     * Makes a message the newest one and changes the handling as the turn says, unless a newer one is known already.
     *
     * @throws ConversationGoneException if there is no such conversation (any more)
     */
    void advance(ConversationId id, MessageId newest, Turn turn);

    /** Replaces which locations own the conversation and which may see it; members stay. */
    void open(ConversationId id, Set<LocationId> owners, Set<LocationId> openTo);

    /** Who may see it; empty if there is no such conversation. */
    Optional<Reach> reach(ConversationId id);

    /**
     * Conversations with at least one message within reach, also one's own chats, by newest message, newest first.
     *
     * @param inbox only those that this location owns
     * @param after only those whose newest message is older than this message id
     * @param limit at most so many
     */
    List<Listed> list(Access access, Optional<LocationId> inbox, Optional<UUID> after, int limit);
}

package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.InboxView;

/**
 * Port: how conversations are handled. Calls join the thread's transaction (see {@link Transactions}), reads also work
 * without one. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface HandlingStore {

    /** Somebody who takes care of conversations. */
    record Assignee(AccountId account, StaffId staff) {

        public Assignee {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(staff, "staff");
        }
    }

    /**
     * The conversation, whoever may see it. Until the transaction ends nobody else gets it from here, and no message
     * becomes its newest one.
     */
    Optional<Conversation> locked(ConversationId id);

    /** Replaces how a conversation is handled. */
    void change(ConversationId id, Handling handling);

    /** Conversations that were put aside until then or before, earliest first; some may be open again already. */
    List<ConversationId> due(Instant now, int limit);

    /** Who takes care of conversations of any account, each once. */
    Set<Assignee> assignees();

    /** Conversations that somebody takes care of, whatever their state, at most so many. */
    List<ConversationId> assigned(Assignee assignee, int limit);

    /**
     * The conversations of a view with at least one message within reach, by newest message, newest first.
     *
     * @param after only those whose newest message is older than this message id
     * @param limit at most so many
     */
    List<ConversationStore.Listed> list(Access access, InboxView view, Optional<UUID> after, int limit);

    /** How many conversations a view has, counted up to the limit. */
    int count(Access access, InboxView view, int limit);
}

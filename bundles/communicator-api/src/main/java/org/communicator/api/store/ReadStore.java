package org.communicator.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.Unread;

/**
 * Port: what each staff member has read. Calls join the thread's transaction (see {@link Transactions}), reads also work
 * without one. Thread-safe. Errors as in {@link Transactions#inTransaction}: two first calls for one person at once may
 * end in {@link DuplicateKeyException}, after which a further one succeeds.
 */
public interface ReadStore {

    /**
     * When somebody was here.
     *
     * @param first the first time ever
     * @param last the last time
     * @param before the last time before the present login, if there was one
     */
    record Presence(Instant first, Instant last, Optional<Instant> before) {
        public Presence {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            Objects.requireNonNull(before, "before");
        }
    }

    /** When the person was here; empty for somebody who never was. */
    Optional<Presence> presence(AccountId account, StaffId staff);

    /** Keeps when the person was here. */
    void keep(AccountId account, StaffId staff, Presence presence);

    /** A conversation was read up to a message: never goes back, ends that it is marked, and its mentions are read. */
    void read(Access reader, ConversationId conversation, MessageId upTo);

    /** Marks a conversation as unread. */
    void mark(Access reader, ConversationId conversation);

    /**
     * What the person has not read of each of at most 100 conversations. Counted are messages of clients, and of
     * colleagues to them and in the house.
     *
     * @param since what was stored before that moment is not counted
     */
    Map<ConversationId, Unread> unread(Access reader, Collection<Conversation> conversations, Instant since);

    /** Remembers whom a message calls. */
    void mention(Message message);

    /**
     * Messages within reach that call the person and were not read, newest first.
     *
     * @param after only those older than this message id
     * @param limit at most so many
     */
    List<Message> mentions(Access reader, Optional<UUID> after, int limit);
}

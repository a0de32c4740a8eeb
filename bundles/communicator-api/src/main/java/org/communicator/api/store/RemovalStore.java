package org.communicator.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.privacy.Person;

/**
 * Port: takes messages and conversations away for good. What remains of a message is only counted: where, when, by
 * whom of the staff and over which channel and number of ours it went, its kind, status and segments. Calls join the
 * thread's transaction. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface RemovalStore {

    /**
     * Takes the content of messages away: text, the client and the client's address, the provider's id, causes of
     * failure, reasons of routing, keys of requests, mentions, cards,
     * attachments. They leave the attention list and all lists of messages,
     * and the newest one of a conversation becomes the newest that has content. A client whose unanswered messages are gone
     * waits no longer, and one whose answer was taken back before it was sent waits again, unless the conversation is
     * closed. What is empty already stays so.
     */
    void empty(Collection<MessageId> messages);

    /**
     * Takes a conversation away: it is in no list any more, nobody finds it, and its key is free for a new one. Its
     * messages still have their content, and are among the {@link #unfinished} until that is taken away.
     *
     * @return whether there was such a conversation
     */
    boolean remove(ConversationId conversation);

    /**
     * The messages of a conversation, also a removed one, that have content; oldest first.
     *
     * @param after only those newer than this message id
     * @param limit at most so many
     */
    List<MessageId> contents(ConversationId conversation, Optional<UUID> after, int limit);

    /**
     * What went between a person and groups and has content, oldest first; empty once the person is in no group any more.
     *
     * @param after only those newer than this message id
     * @param limit at most so many
     */
    List<MessageId> inGroups(Person person, Optional<UUID> after, int limit);

    /** Removed conversations whose messages may still have content, at most so many. */
    List<ConversationId> unfinished(int limit);

    /** Nothing of a removed conversation has content any more. */
    void finished(ConversationId conversation);
}

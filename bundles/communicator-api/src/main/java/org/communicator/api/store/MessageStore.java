package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;

/**
 * Port: messages. Calls join the thread's transaction (see {@link Transactions}), reads also work without one.
 * Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface MessageStore {

    /**
     * A step of an outbound message.
     *
     * @param status the new status
     * @param providerId the provider's id, kept if the message has none yet
     * @param failure the cause, for {@link MessageStatus#FAILED}
     */
    record Step(MessageStatus status, Optional<String> providerId, Optional<Failure> failure) {
    }

    /** Adds a message. Provider and provider id are unique together, account and request key (staff, key) too. */
    void append(Message message);

    /** The message of that id, whoever may see it. */
    Optional<Message> find(MessageId id);

    /** The message that the provider knows by that id. */
    Optional<Message> findByProviderId(String provider, String providerId);

    /** The message that was posted with that key. */
    Optional<Message> findByRequestKey(AccountId account, StaffId staff, String key);

    /**
     * The conversation's messages, newest first.
     *
     * @param after only those older than this message id
     * @param limit at most so many
     */
    List<Message> list(ConversationId conversation, Optional<UUID> after, int limit);

    /**
     * The newest outbound message between the two addresses on the channel, not older than {@code since}. One that was
     * held is as old as its hold's end; one that waits, was taken back or was written automatically
     * as an answer is none.
     */
    Optional<Message> newestOutbound(AccountId account, Channel channel, AddressPair addresses, Instant since);

    /**
     * Moves an outbound message on, in one atomic statement, if the step's rank is higher than its status' rank.
     * The provider id is kept in any case if there was none.
     *
     * @return whether the status changed
     */
    boolean advance(MessageId id, Step step);

    /** Sums of what was stored between the two moments (the second one exclusive) within reach. */
    List<Usage.Row> usage(Access access, Instant from, Instant to);
}

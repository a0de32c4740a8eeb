package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;

/**
 * Port: what is still to be sent. One entry per outbound message that the provider is not known to have.
 * Calls join the thread's transaction. Thread-safe, also across processes on one database.
 */
public interface OutboxStore {

    /**
     * A new entry.
     *
     * @param message the message to send
     * @param conversation its conversation; entries of one conversation are sent one after the other, in the
     *        order of the moments that they are due at when they are added, then by message id, but for bulk
     * @param channel the channel
     * @param dueAt not before
     * @param despiteOptOut whether it goes out although the person opted out: the answer to his or her own keyword
     * @param cancelOnReply whether the message is taken back when the client writes before it is sent
     * @param bulk whether it is one of many, which whatever a person waits for overtakes, also in its conversation
     */
    record Entry(MessageId message, ConversationId conversation, Channel channel, Instant dueAt,
            boolean despiteOptOut, boolean cancelOnReply, boolean bulk) {

        /** One that goes out unless the person opts out before it does. */
        public Entry(MessageId message, ConversationId conversation, Channel channel, Instant dueAt) {
            this(message, conversation, channel, dueAt, false, false, false);
        }

        /** The answer to a person's own keyword. */
        public static Entry despiteOptOut(MessageId message, ConversationId conversation, Channel channel,
                Instant dueAt) {
            return new Entry(message, conversation, channel, dueAt, true, false, false);
        }

        /** One that is taken back when the client writes before it is sent. */
        public static Entry cancelledOnReply(MessageId message, ConversationId conversation, Channel channel,
                Instant dueAt) {
            return new Entry(message, conversation, channel, dueAt, false, true, false);
        }

        /** One of many. */
        public static Entry bulk(MessageId message, ConversationId conversation, Channel channel, Instant dueAt) {
            return new Entry(message, conversation, channel, dueAt, false, false, true);
        }
    }

    /**
     * An entry that the caller may work on until its lease ends.
     *
     * @param outbound what to send
     * @param channel the channel
     * @param kind what the message is
     * @param despiteOptOut whether it goes out although the person opted out
     * @param bulk whether it is one of many
     * @param attempts how many attempts were begun before this claim
     * @param inDoubt whether an earlier attempt may have reached the provider
     * @param attemptedAt when the earliest attempt began whose outcome is in doubt; present if {@code inDoubt}
     * @param providerId the provider's id, if a delivery report has brought it meanwhile
     * @param turnAt the moment from which it could be sent at first
     * @param held whether its message still has the status of one that is held
     * @param segments SMS segments of the message; 0 on other channels
     */
    record Claim(OutboundMessage outbound, Channel channel, MessageKind kind, boolean despiteOptOut, boolean bulk,
            int attempts, boolean inDoubt, Optional<Instant> attemptedAt, Optional<String> providerId, Instant turnAt,
            boolean held, int segments) {

        public Claim {
            Objects.requireNonNull(outbound, "outbound");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(attemptedAt, "attemptedAt");
            Objects.requireNonNull(providerId, "providerId");
            Objects.requireNonNull(turnAt, "turnAt");
        }
    }

    /** What is true of a message that was taken back. */
    enum Withdrawal {
        /** It had not been given to the provider, and never will be. */
        IN_TIME,
        /** An attempt may have reached the provider; no other is begun. */
        IN_DOUBT,
        /** There was no entry: the provider has it, or never will. */
        NOT_THERE
    }

    /** Adds an entry. */
    void add(Entry entry);

    /**
     * Takes due entries for the caller alone: each is in doubt and not due again until the lease ends, so that a
     * crash leaves it to be reconciled. Of a conversation only the entry whose turn it is is taken, and of the bulk ones the
     * one of these: one that is held until later keeps nothing back before then. Bulk comes after all else. Never waits
     * for locks.
     *
     * @param channels only these
     * @param now the moment
     * @param leaseUntil when others may take them if nothing is heard
     * @param limit at most so many
     * @param bulk at most so many of them bulk
     */
    List<Claim> claim(Set<Channel> channels, Instant now, Instant leaseUntil, int limit, int bulk);

    /** The same, all of them bulk if need be. */
    default List<Claim> claim(Set<Channel> channels, Instant now, Instant leaseUntil, int limit) {
        return claim(channels, now, leaseUntil, limit, limit);
    }

    /** Takes the entry away: the provider has the message, or never will. */
    void remove(MessageId message);

    /** Takes the entry away so that the message is not sent, unless that is under way. */
    Withdrawal withdraw(MessageId message);

    /** The messages of a conversation that have an entry, in no particular order. */
    List<MessageId> waiting(ConversationId conversation);

    /**
     * Puts a claimed entry back.
     *
     * @param dueAt not before
     * @param inDoubt whether the provider may have the message
     */
    void postpone(MessageId message, Instant dueAt, boolean inDoubt);

    /** When the next entry that could be claimed is due (the first of each conversation); empty if there is none. */
    Optional<Instant> nextDue(Set<Channel> channels);

    /** How many entries there are. */
    long size();
}

package org.communicator.api.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;

/**
 * A message as it stands in a conversation.
 *
 * @param id its id; the order of ids is the order in the timeline
 * @param account the account
 * @param conversation the conversation
 * @param client the client, unless unknown
 * @param direction in or out
 * @param kind what it is
 * @param channel how it travels
 * @param provider who carries it, such as "twilio"
 * @param providerId the provider's id, once there is one; unique per provider
 * @param addresses the two ends
 * @param text the text; may be empty for what has only attachments
 * @param at when it was stored
 * @param author who wrote it; empty for an unknown person and for systems
 * @param location the location that sent it; empty for inbound
 * @param status how far it has come
 * @param failure why it failed, if it did
 * @param segments SMS segments; 0 on other channels
 * @param routing where it landed and why; only for inbound
 * @param requestKey the caller's idempotency key with a digest of the request, if one was given
 * @param answers the message that an inbound one answers, if it does; for an outbound one that was written
 *        automatically, the one that called for it
 * @param mentions the staff members that an internal text calls
 * @param hold why and until when it waits or waited before it was sent
 * @param deleted whether it was deleted: what remains has no content and is only counted
 * @param cards what an internal text points at, at most {@value #MAX_CARDS}
 * @param fanout the first of the messages that carry one text to the people of a group, each to one of them
 * @param insteadOf the message that did not arrive, or of whose arrival nobody heard, and that this one was sent for
 * @param attachments its files, at most {@value #MAX_ATTACHMENTS}
 */
public record Message(MessageId id, AccountId account, ConversationId conversation, Optional<ClientId> client,
        Direction direction, MessageKind kind, Channel channel, String provider, Optional<String> providerId,
        AddressPair addresses, String text, Instant at, Optional<Author> author, Optional<LocationId> location,
        MessageStatus status, Optional<Failure> failure, int segments, Optional<RoutingDecision> routing,
        Optional<RequestKey> requestKey, Optional<MessageId> answers, Set<StaffId> mentions, Optional<Hold> hold,
        boolean deleted, List<Card> cards, Optional<MessageId> fanout, Optional<MessageId> insteadOf,
        List<Attachment> attachments) {

    /** Longest text of a message, in UTF-16 units: the limit of Twilio's {@code Body}. */
    public static final int MAX_TEXT = 1600;
    public static final int MAX_CARDS = 10;
    public static final int MAX_ATTACHMENTS = 10;

    /** A message without cards, to nobody else. */
    public Message(MessageId id, AccountId account, ConversationId conversation, Optional<ClientId> client,
            Direction direction, MessageKind kind, Channel channel, String provider, Optional<String> providerId,
            AddressPair addresses, String text, Instant at, Optional<Author> author, Optional<LocationId> location,
            MessageStatus status, Optional<Failure> failure, int segments, Optional<RoutingDecision> routing,
            Optional<RequestKey> requestKey, Optional<MessageId> answers, Set<StaffId> mentions, Optional<Hold> hold,
            boolean deleted) {
        this(id, account, conversation, client, direction, kind, channel, provider, providerId, addresses, text, at,
                author, location, status, failure, segments, routing, requestKey, answers, mentions, hold, deleted,
                List.of(), Optional.empty());
    }

    /** A message that was not sent for another one, without attachments. */
    public Message(MessageId id, AccountId account, ConversationId conversation, Optional<ClientId> client,
            Direction direction, MessageKind kind, Channel channel, String provider, Optional<String> providerId,
            AddressPair addresses, String text, Instant at, Optional<Author> author, Optional<LocationId> location,
            MessageStatus status, Optional<Failure> failure, int segments, Optional<RoutingDecision> routing,
            Optional<RequestKey> requestKey, Optional<MessageId> answers, Set<StaffId> mentions, Optional<Hold> hold,
            boolean deleted, List<Card> cards, Optional<MessageId> fanout) {
        this(id, account, conversation, client, direction, kind, channel, provider, providerId, addresses, text, at,
                author, location, status, failure, segments, routing, requestKey, answers, mentions, hold, deleted,
                cards, fanout, Optional.empty(), List.of());
    }

    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(requestKey, "requestKey");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(fanout, "fanout");
        Objects.requireNonNull(insteadOf, "insteadOf");
        mentions = Set.copyOf(mentions);
        cards = List.copyOf(cards);
        attachments = List.copyOf(attachments);
        if (cards.size() > MAX_CARDS) {
            throw new IllegalArgumentException("a message has at most " + MAX_CARDS + " cards: " + cards.size());
        }
        if (attachments.size() > MAX_ATTACHMENTS) {
            throw new IllegalArgumentException(
                    "a message has at most " + MAX_ATTACHMENTS + " attachments: " + attachments.size());
        }
        if (direction == Direction.INBOUND && routing.isEmpty()) {
            throw new IllegalArgumentException("an inbound message has a routing decision: " + id);
        }
        if (segments < 0) {
            throw new IllegalArgumentException("segments must not be negative: " + segments);
        }
    }

    /** The same with these files. */
    public Message with(List<Attachment> files) {
        return new Message(id, account, conversation, client, direction, kind, channel, provider, providerId, addresses,
                text, at, author, location, status, failure, segments, routing, requestKey, answers, mentions, hold,
                deleted, cards, fanout, insteadOf, files);
    }
}

package org.communicator.testkit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;

/** Makes messages for tests; says only what a test is about. */
public final class MessageBuilder {

    private final UUID id;
    private final AccountId account;
    private final ConversationId conversation;
    private final Direction direction;
    private Channel channel = Channel.SMS;
    private Optional<String> providerId = Optional.empty();
    private AddressPair addresses = new AddressPair("+12025550100", "+12025550199");
    private String text = "Hello";
    private Instant at;
    private Optional<ClientId> client = Optional.empty();
    private Optional<Author> author = Optional.empty();
    private Optional<LocationId> location = Optional.empty();
    private Optional<RoutingDecision> routing = Optional.empty();
    private Optional<RequestKey> requestKey = Optional.empty();
    private int segments = 1;
    private MessageKind kind;
    private Optional<MessageId> answers = Optional.empty();
    private Set<StaffId> mentions = Set.of();
    private Optional<Hold> hold = Optional.empty();
    private boolean deleted;
    private MessageStatus status;
    private List<Card> cards = List.of();
    private Optional<MessageId> fanout = Optional.empty();
    private List<Attachment> attachments = List.of();

    private MessageBuilder(long number, AccountId account, ConversationId conversation, Direction direction) {
        this.id = TimeOrderedIds.of(number);
        this.account = account;
        this.conversation = conversation;
        this.direction = direction;
        this.at = StoreStory.START.plusMillis(number);
        this.status = direction == Direction.INBOUND ? MessageStatus.RECEIVED : MessageStatus.QUEUED;
        this.kind = direction == Direction.INBOUND ? MessageKind.CLIENT_MESSAGE : MessageKind.STAFF_MESSAGE;
    }

    static MessageBuilder inbound(long number, AccountId account, ConversationId conversation, LocationId owner) {
        return new MessageBuilder(number, account, conversation, Direction.INBOUND).ownedBy(owner);
    }

    static MessageBuilder outbound(long number, AccountId account, ConversationId conversation, LocationId location) {
        return new MessageBuilder(number, account, conversation, Direction.OUTBOUND).from(location);
    }

    public MessageBuilder over(Channel newChannel) {
        this.channel = newChannel;
        return this;
    }

    public MessageBuilder providerId(String newProviderId) {
        this.providerId = Optional.of(newProviderId);
        return this;
    }

    public MessageBuilder between(String ours, String theirs) {
        this.addresses = new AddressPair(ours, theirs);
        return this;
    }

    public MessageBuilder text(String newText) {
        this.text = newText;
        return this;
    }

    public MessageBuilder at(Instant newAt) {
        this.at = newAt;
        return this;
    }

    public MessageBuilder client(String newClient) {
        this.client = Optional.of(new ClientId(newClient));
        return this;
    }

    public MessageBuilder author(String authorId, String name) {
        this.author = Optional.of(new Author(authorId, name));
        return this;
    }

    public MessageBuilder from(LocationId newLocation) {
        this.location = Optional.of(newLocation);
        return this;
    }

    public MessageBuilder ownedBy(LocationId... owners) {
        this.routing = Optional.of(new RoutingDecision("4b", Set.of(owners), "Because it belongs here.", "C=1"));
        return this;
    }

    public MessageBuilder requestKey(String staff, String key) {
        this.requestKey = Optional.of(new RequestKey(new StaffId(staff), key, "f".repeat(64)));
        return this;
    }

    public MessageBuilder segments(int newSegments) {
        this.segments = newSegments;
        return this;
    }

    public MessageBuilder kind(MessageKind newKind) {
        this.kind = newKind;
        return this;
    }

    public MessageBuilder answers(MessageId message) {
        this.answers = Optional.of(message);
        return this;
    }

    public MessageBuilder mentions(StaffId... staff) {
        this.mentions = Set.of(staff);
        return this;
    }

    public MessageBuilder hold(Hold newHold) {
        this.hold = Optional.of(newHold);
        return this;
    }

    /** Waits until then. */
    public MessageBuilder scheduled(Instant until) {
        this.status = MessageStatus.SCHEDULED;
        return hold(new Hold(until, Hold.Reason.SCHEDULED));
    }

    public MessageBuilder deleted() {
        this.deleted = true;
        return this;
    }

    public MessageBuilder cards(Card... newCards) {
        this.cards = List.of(newCards);
        return this;
    }

    public MessageBuilder attachments(Attachment... newAttachments) {
        this.attachments = List.of(newAttachments);
        return this;
    }

    public MessageBuilder fanout(MessageId first) {
        this.fanout = Optional.of(first);
        return this;
    }

    public Message build() {
        return new Message(new MessageId(id), account, conversation, client, direction,
                kind, channel, "twilio", providerId, addresses, text, at, author, location,
                status, Optional.empty(), segments, routing, requestKey,
                answers, mentions, hold, deleted, cards, fanout).with(attachments);
    }
}

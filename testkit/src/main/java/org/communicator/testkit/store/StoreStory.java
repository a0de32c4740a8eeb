package org.communicator.testkit.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.OutboxStore;

/** Tells a store what happened before a test; each thing that happens is later than the one before. */
public final class StoreStory {

    /** When the story begins. */
    public static final Instant START = Instant.parse("2026-03-14T09:00:00Z");
    /** The account that most of it is about. */
    public static final AccountId ACME = new AccountId("acme");
    /** Another one. */
    public static final AccountId GLOBEX = new AccountId("globex");
    public static final LocationId DOWNTOWN = new LocationId("downtown");
    public static final LocationId UPTOWN = new LocationId("uptown");
    public static final LocationId HARBOUR = new LocationId("harbour");

    private final Stores stores;
    private final AtomicLong numbers = new AtomicLong();

    public StoreStory(Stores stores) {
        this.stores = stores;
    }

    /** Whose access it is where nothing else is said. */
    public static final StaffId DANA = new StaffId("dana");
    public static final StaffId LEE = new StaffId("lee");
    public static final StaffId KIM = new StaffId("kim");

    /** Somebody of ACME who may see those locations. */
    public static Access reaching(LocationId... locations) {
        return new Access(ACME, Set.of(locations), false, DANA);
    }

    /** Somebody of that account who may see every location. */
    public static Access everyLocation(AccountId account) {
        return new Access(account, Set.of(), true, DANA);
    }

    /** Makes a conversation that belongs to one location and is open to it only. */
    public Conversation conversation(LocationId owner) {
        return conversation(ACME, Set.of(owner), Set.of(owner));
    }

    /** Makes a conversation. */
    public Conversation conversation(AccountId account, Set<LocationId> owners, Set<LocationId> openTo) {
        Conversation conversation = newConversation(account, owners, openTo);
        stores.inTransaction(() -> stores.conversations().create(conversation));
        return conversation;
    }

    /** A conversation that no store knows yet. */
    public Conversation newConversation(AccountId account, Set<LocationId> owners, Set<LocationId> openTo) {
        long number = numbers.incrementAndGet();
        return new Conversation(new ConversationId(TimeOrderedIds.of(number)), account,
                ConversationKey.of(new ClientId("client-" + number)), Optional.empty(), owners, openTo, Set.of(),
                Handling.NEW, Optional.empty());
    }

    /** Makes a conversation of one location that is handled like that. */
    public Conversation handled(LocationId owner, Handling handling) {
        Conversation plain = newConversation(ACME, Set.of(owner), Set.of(owner));
        Conversation conversation = new Conversation(plain.id(), ACME, plain.key(), Optional.empty(), plain.owners(),
                plain.openTo(), Set.of(), handling, Optional.empty());
        stores.inTransaction(() -> stores.conversations().create(conversation));
        return conversation;
    }

    /** Makes a chat of staff. */
    public Conversation chat(StaffId... members) {
        ConversationId id = new ConversationId(TimeOrderedIds.of(numbers.incrementAndGet()));
        Conversation chat = new Conversation(id, ACME, ConversationKey.ofChat(id), Optional.empty(), Set.of(), Set.of(),
                Set.of(members), Handling.NEW, Optional.empty());
        stores.inTransaction(() -> stores.conversations().create(chat));
        return chat;
    }

    /** An inbound message that no store knows yet. */
    public MessageBuilder inbound(Conversation conversation) {
        LocationId owner = conversation.owners().stream().sorted().findFirst().orElse(DOWNTOWN);
        return MessageBuilder.inbound(numbers.incrementAndGet(), conversation.account(), conversation.id(), owner);
    }

    /** An outbound message that no store knows yet. */
    public MessageBuilder outbound(Conversation conversation) {
        LocationId location = conversation.owners().stream().sorted().findFirst().orElse(DOWNTOWN);
        return MessageBuilder.outbound(numbers.incrementAndGet(), conversation.account(), conversation.id(), location);
    }

    /** Stores a message as the newest of its conversation. */
    public Message append(MessageBuilder builder) {
        Message message = builder.build();
        stores.inTransaction(() -> {
            stores.messages().append(message);
            stores.conversations().advance(message.conversation(), message.id(), turn(message));
        });
        return message;
    }

    /** Stores an inbound message. */
    public Message received(Conversation conversation) {
        return append(inbound(conversation));
    }

    /** Stores an outbound message that is to be sent. */
    public Message queued(Conversation conversation, Instant dueAt) {
        return queued(outbound(conversation), dueAt);
    }

    /** Stores an outbound message that is to be sent. */
    public Message queued(MessageBuilder builder, Instant dueAt) {
        Message message = builder.build();
        stores.inTransaction(() -> {
            stores.messages().append(message);
            stores.outbox().add(
                    new OutboxStore.Entry(message.id(), message.conversation(), message.channel(), dueAt));
            stores.conversations().advance(message.conversation(), message.id(), turn(message));
        });
        return message;
    }

    /** Stores an outbound message that waits until then, and is taken back if the client writes before. */
    public Message scheduled(Conversation conversation, Instant until) {
        Message message = outbound(conversation).scheduled(until).build();
        stores.inTransaction(() -> {
            stores.messages().append(message);
            stores.outbox().add(OutboxStore.Entry.cancelledOnReply(message.id(), message.conversation(), message.channel(),
                    until));
            stores.conversations().advance(message.conversation(), message.id(), turn(message));
        });
        return message;
    }

    private static Turn turn(Message message) {
        return switch (message.kind()) {
            case CLIENT_MESSAGE -> Turn.CLIENT_WROTE;
            case STAFF_MESSAGE -> Turn.STAFF_WROTE;
            default -> Turn.NEITHER;
        };
    }
}

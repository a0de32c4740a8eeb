package org.communicator.testkit.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
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

    /** Somebody of ACME who may see those locations. */
    public static Access reaching(LocationId... locations) {
        return new Access(ACME, Set.of(locations), false);
    }

    /** Somebody of that account who may see every location. */
    public static Access everyLocation(AccountId account) {
        return new Access(account, Set.of(), true);
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
                ConversationKey.of(new ClientId("client-" + number)), owners, openTo, Optional.empty());
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
            stores.conversations().advance(message.conversation(), message.id());
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
            stores.conversations().advance(message.conversation(), message.id());
        });
        return message;
    }
}

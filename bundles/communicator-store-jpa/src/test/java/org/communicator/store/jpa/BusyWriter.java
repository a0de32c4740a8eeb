package org.communicator.store.jpa;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.store.jpa.database.Database;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;

/** A process that stores messages on several threads and says the id of each after its commit, until it is killed. */
final class BusyWriter {

    private static final int THREADS = 4;

    private final Stores stores;
    private final StoreStory story;
    private final AtomicLong numbers;

    private BusyWriter(Stores stores, long first) {
        this.stores = stores;
        this.story = new StoreStory(stores);
        this.numbers = new AtomicLong(first);
    }

    public static void main(String[] args) {
        Stores stores = TestDatabase.stores(new Database(KilledProcessTest.settings(args[0])));
        BusyWriter writer = new BusyWriter(stores, Long.parseLong(args[1]) << 32);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(writer::run);
        }
    }

    private void run() {
        while (true) {
            Message message = newMessage();
            stores.inTransaction(() -> stores.messages().append(message));
            System.out.println(message.id());
        }
    }

    private Message newMessage() {
        UUID id = new UUID(0x7000L, numbers.incrementAndGet());
        Conversation conversation = new Conversation(new ConversationId(id), StoreStory.ACME,
                ConversationKey.ofAddress("+12025550199"), Optional.empty(), Set.of(), Set.of(), Set.of(),
                Handling.NEW, Optional.empty());
        Message draft = story.inbound(conversation).providerId(id.toString()).build();
        return new Message(new MessageId(id), draft.account(), draft.conversation(), draft.client(), draft.direction(),
                draft.kind(), draft.channel(), draft.provider(), draft.providerId(), draft.addresses(), draft.text(),
                draft.at(), draft.author(), draft.location(), draft.status(), draft.failure(), draft.segments(),
                draft.routing(), draft.requestKey(), draft.answers(), draft.mentions(), draft.hold(), draft.deleted());
    }
}

package org.communicator.testkit.store;

import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** Tells a store of batches, each later than the one before. */
public final class BatchStory {

    /** Why something is not sent. */
    public static final Failure REASON = new Failure("opted-out", "The client opted out.", "Call the client.");

    private final BatchStores stores;
    private final AtomicLong numbers = new AtomicLong();

    public BatchStory(BatchStores stores) {
        this.stores = stores;
    }

    /** Stores a confirmation of Downtown that is due at once. */
    public Batch batch(int recipients) {
        return batch(ACME, DOWNTOWN, MessageKind.CONFIRMATION, Optional.empty(), recipients);
    }

    /** Stores a batch with so many pending recipients: every second one an address. */
    public Batch batch(AccountId account, LocationId location, MessageKind kind, Optional<Instant> sendAt,
            int recipients) {
        long number = numbers.incrementAndGet();
        Batch batch = new Batch(new BatchId(TimeOrderedIds.of(number)),
                new Access(account, Set.of(location), false, new StaffId("crm")), "CRM", kind, location,
                "See you {time}", sendAt, START.plusSeconds(number), recipients, Batch.State.RUNNING, Optional.empty());
        List<BatchRecipient> all = IntStream.range(0, recipients).mapToObj(place -> recipient(batch, place)).toList();
        stores.stores().inTransaction(() -> stores.batches().create(batch, all));
        return batch;
    }

    /** The recipient as the story stored it. */
    public static BatchRecipient recipient(Batch batch, int place) {
        boolean isClient = place % 2 == 0;
        return new BatchRecipient(batch.id(), place, Optional.of(new ClientId("c-" + place)).filter(id -> isClient),
                Optional.of("+1212555" + (1000 + place)).filter(id -> !isClient),
                Optional.of("ref " + place), Map.of("time", "3 = pm", "other", "x"), RecipientState.PENDING,
                Optional.empty(), Optional.empty());
    }
}

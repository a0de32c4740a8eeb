package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.store.BatchStore;
import org.junit.jupiter.api.Test;

/** What every {@link BatchStore} keeps to while several workers use it. */
public interface BatchConcurrencyContract {

    /** The stores under test, empty. Called once, at the beginning of each test. */
    BatchStores emptyBatchStores();

    @Test
    default void takeShouldGiveEachRecipientToOneWorkerWhenSeveralTakeAtTheSameMoment() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(60);

        List<Integer> worked = Threads.allAtOnce(5, number -> () -> workAll(stores, batch)).stream()
                .flatMap(outcome -> outcome.orThrow().stream()).toList();

        assertThat(worked).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60).boxed().toList());
    }

    @Test
    default void takenRecipientsShouldBePendingAgainWhenTheirTransactionIsLost() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(4);
        try {
            stores.stores().inTransaction(() -> {
                work(stores, batch, 3);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }

        assertThat(workAll(stores, batch)).containsExactly(0, 1, 2, 3);
    }

    private static List<Integer> workAll(BatchStores stores, Batch batch) {
        List<Integer> all = new ArrayList<>();
        List<Integer> portion;
        do {
            portion = stores.stores().transactions().inTransaction(() -> work(stores, batch, 7));
            all.addAll(portion);
        } while (!portion.isEmpty());
        return all;
    }

    private static List<Integer> work(BatchStores stores, Batch batch, int limit) {
        List<Integer> places = stores.batches().take(batch.id(), limit).stream().map(BatchRecipient::place).toList();
        places.forEach(place -> stores.batches().ended(batch.id(), place, RecipientState.SKIPPED, BatchStory.REASON));
        return places;
    }
}

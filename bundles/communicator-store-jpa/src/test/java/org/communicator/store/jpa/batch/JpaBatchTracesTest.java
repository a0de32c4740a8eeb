package org.communicator.store.jpa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.host.ClientId;
import org.communicator.api.privacy.Person;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.BatchStores;
import org.communicator.testkit.store.BatchStory;
import org.communicator.testkit.store.StoreStory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaBatchTracesTest {

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void personErasedShouldLeaveARecipientThatOnlyCounts(Supplier<TestDatabase> databases) {
        TestDatabase database = databases.get();
        BatchStores stores = new BatchStores(database.empty(), new JpaBatchStore(database.transactions()));
        Batch batch = new BatchStory(stores).batch(4);
        JpaBatchTraces traces = new JpaBatchTraces(database.transactions());
        Person person = new Person(StoreStory.ACME, Optional.of(new ClientId("c-2")), Set.of("+12125551001"));
        Person foreign = new Person(StoreStory.GLOBEX, Optional.of(new ClientId("c-0")), Set.of());

        assertThat(traces.export(person)).hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("kind", "CONFIRMATION"));
        traces.personErased(person);
        traces.personErased(foreign);

        assertThat(traces.export(person)).isEmpty();
        assertThat(stores.batches().recipients(batch.id(), Optional.empty(), 0, 10)).extracting(BatchRecipient::state)
                .containsExactly(RecipientState.PENDING, RecipientState.CANCELLED, RecipientState.CANCELLED,
                        RecipientState.PENDING);
        assertThat(stores.batches().recipients(batch.id(), Optional.of(RecipientState.CANCELLED), 0, 10))
                .allSatisfy(erased -> {
                    assertThat(erased.client()).isEmpty();
                    assertThat(erased.address()).isEmpty();
                    assertThat(erased.reference()).isEmpty();
                    assertThat(erased.fields()).isEmpty();
                });
    }
}

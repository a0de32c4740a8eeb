package org.communicator.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.batch.BatchFixture.address;
import static org.communicator.core.batch.BatchFixture.confirmation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.BatchStore;
import org.communicator.api.store.OutboxStore.Claim;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a batch when something gets in the way of it. */
class InterruptedBatchTest {

    private static final int RECIPIENTS = 120;

    private final BatchFixture batches = new BatchFixture();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 49, 50, 51, 100, 101, 119, 120})
    void everyRecipientShouldGetItOnceWhenTheProcessDiesInBetween(int call) {
        batches.start(failingAt(call, new StoreUnavailableException("killed", null)));
        Batch batch = batches.accepted(confirmation("Hi", numbers()));
        batches.core.workers.runReady();
        assertThat(batches.service.report(batches.crm, batch.id()).orElseThrow().counts())
                .anyMatch(count -> count.state() == RecipientState.PENDING);

        batches.start(batches.core.store.batches());
        batches.core.workers.pass(Duration.ofSeconds(40));

        assertThat(batches.sent()).hasSize(RECIPIENTS).doesNotHaveDuplicates();
        assertThat(batches.service.report(batches.crm, batch.id()).orElseThrow().batch().state())
                .isEqualTo(Batch.State.DONE);
    }

    @Test
    void othersShouldGetItAtOnceAndOnlyOnceWhenOneFailsForAWhile() {
        batches.start(failingAt(70, new IllegalStateException("out of order")));
        Batch batch = batches.accepted(confirmation("Hi", numbers()));

        batches.core.workers.pass(Duration.ofSeconds(40));

        assertThat(batches.sent()).hasSize(RECIPIENTS).doesNotHaveDuplicates();
        assertThat(batches.codes(batch)).containsOnly("SENDING");
    }

    @Test
    void oneThatFailsForEverShouldEndWithAReasonAndLetTheOthersThrough() {
        batches.start(failingFor(3));
        Batch batch = batches.accepted(confirmation("Hi", numbers()));

        batches.core.workers.pass(Duration.ofMinutes(3));

        assertThat(batches.sent()).hasSize(RECIPIENTS - 1).doesNotHaveDuplicates();
        assertThat(batches.recipients(batch).get(3).state()).isEqualTo(RecipientState.FAILED);
        assertThat(batches.recipients(batch).get(3).reason().orElseThrow().code()).isEqualTo("internal");
    }

    @Test
    void batchShouldWaitUntilAChannelIsThere() {
        batches.core.senders.remove(batches.core.provider);
        Batch batch = batches.accepted(confirmation("Hi", numbers()));
        batches.run();
        assertThat(batches.codes(batch)).containsOnly("PENDING");

        batches.core.senders.add(batches.core.provider);
        batches.run();

        assertThat(batches.sent()).hasSize(RECIPIENTS).doesNotHaveDuplicates();
    }

    @Test
    void smallBatchShouldNotWaitForALargeOne() {
        batches.start(failingAt(60, new StoreUnavailableException("stopped here", null)));
        Batch large = batches.accepted(confirmation("Large", numbers()));
        Batch small = batches.accepted(confirmation("Small", address("+12125559999")));

        batches.core.workers.runReady();

        assertThat(batches.codes(small)).containsExactly("SENDING");
        assertThat(batches.codes(large)).contains("PENDING");
    }

    @Test
    void staffShouldNotWaitForABatch() {
        CoreFixture core = batches.core;
        StaffSession anna = core.session("anna", DOWNTOWN);
        core.relay.close();
        batches.accepted(confirmation("Bulk", numbers()));
        core.workers.runReady();
        Message urgent = core.post(anna, CoreFixture.KAREN, "At once");

        List<Claim> first = core.store.inTransaction(() -> core.store.outbox().claim(Set.of(Channel.SMS),
                core.clock.instant(), core.clock.instant().plusSeconds(30), 2));

        assertThat(first).extracting(claim -> claim.outbound().id()).startsWith(urgent.id());
        assertThat(first).extracting(Claim::bulk).containsExactly(false, true);
    }

    private static NewBatch.To[] numbers() {
        return IntStream.range(0, RECIPIENTS).mapToObj(i -> address("+1212555" + (1000 + i))).toArray(NewBatch.To[]::new);
    }

    /** The store, but the process dies at the so many-th message that is noted. */
    private BatchStore failingAt(int call, RuntimeException failure) {
        int[] calls = {0};
        return failing(args -> ++calls[0] == call ? Optional.of(failure) : Optional.empty());
    }

    private BatchStore failingFor(int place) {
        return failing(args -> args[1].equals(place) ? Optional.of(new IllegalStateException("broken")) : Optional.empty());
    }

    private interface Fault {
        Optional<RuntimeException> at(Object[] args);
    }

    private BatchStore failing(Fault fault) {
        BatchStore real = batches.core.store.batches();
        return (BatchStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BatchStore.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("queued")) {
                        Optional<RuntimeException> failure = fault.at(args);
                        if (failure.isPresent()) {
                            throw failure.get();
                        }
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}

package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.SilenceStore;
import org.communicator.api.store.SilenceStore.Watched;
import org.communicator.api.store.Transactions;
import org.junit.jupiter.api.Test;

/** What every {@link SilenceStore} keeps to. */
public interface SilenceStoreContract {

    Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    MessageId FIRST = new MessageId(TimeOrderedIds.of(1));
    MessageId SECOND = new MessageId(TimeOrderedIds.of(2));
    MessageId OTHER = new MessageId(TimeOrderedIds.of(3));

    /**
     * The store with its transactions.
     *
     * @param transactions the transactions
     * @param silences the store
     * @param concurrent whether it runs several transactions at once
     */
    record Stage(Transactions transactions, SilenceStore silences, boolean concurrent) {
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptySilences();

    @Test
    default void takeShouldGiveTheLongestDueWhenItsMomentHasCome() {
        SilenceStore silences = emptySilences().silences();
        silences.watch(FIRST, NOON.plusSeconds(2));
        silences.watch(SECOND, NOON.plusSeconds(1));

        assertThat(silences.nextDue()).contains(NOON.plusSeconds(1));
        assertThat(silences.take(NOON)).isEmpty();
        assertThat(silences.take(NOON.plusSeconds(9))).contains(new Watched(SECOND, Optional.empty()));
        silences.postpone(SECOND, NOON.plusSeconds(60));
        assertThat(silences.take(NOON.plusSeconds(9))).contains(new Watched(FIRST, Optional.empty()));
    }

    @Test
    default void watchShouldKeepTheFirstMoment() {
        SilenceStore silences = emptySilences().silences();
        silences.watch(FIRST, NOON);
        silences.watch(FIRST, NOON.plusSeconds(60));

        assertThat(silences.nextDue()).contains(NOON);
    }

    @Test
    default void endShouldTellByWhatItWasReplaced() {
        SilenceStore silences = emptySilences().silences();
        silences.watch(FIRST, NOON);
        silences.replaced(FIRST, OTHER, NOON.plusSeconds(60));

        assertThat(silences.take(NOON)).isEmpty();
        assertThat(silences.take(NOON.plusSeconds(60))).contains(new Watched(FIRST, Optional.of(OTHER)));
        assertThat(silences.end(FIRST)).contains(new Watched(FIRST, Optional.of(OTHER)));
        assertThat(silences.end(FIRST)).isEmpty();
        assertThat(silences.nextDue()).isEmpty();
    }

    @Test
    default void nothingShouldHappenToWhatIsNotWatched() {
        SilenceStore silences = emptySilences().silences();
        silences.replaced(FIRST, OTHER, NOON);
        silences.postpone(FIRST, NOON);

        assertThat(silences.nextDue()).isEmpty();
        assertThat(silences.end(FIRST)).isEmpty();
    }

    @Test
    default void takeShouldGiveEachToOneOnlyWhenTwoAskAtOnce() {
        Stage stage = emptySilences();
        if (!stage.concurrent()) {
            return;
        }
        stage.silences().watch(FIRST, NOON);
        stage.silences().watch(SECOND, NOON.plusSeconds(1));
        Instant now = NOON.plusSeconds(9);

        stage.transactions().inTransaction(() -> {
            assertThat(stage.silences().take(now)).map(Watched::message).contains(FIRST);
            assertThat(CompletableFuture.supplyAsync(() -> stage.silences().take(now)).join()).map(Watched::message)
                    .contains(SECOND);
            stage.silences().end(FIRST);
            return null;
        });
        assertThat(stage.silences().take(now)).map(Watched::message).contains(SECOND);
    }
}

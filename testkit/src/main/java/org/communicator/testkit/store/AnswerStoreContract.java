package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.START;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffId;
import org.communicator.api.request.StoredAnswer;
import org.communicator.api.store.AnswerStore;
import org.communicator.api.store.AnswerStore.Kept;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.Transactions;
import org.junit.jupiter.api.Test;

/** What every {@link AnswerStore} keeps to. */
public interface AnswerStoreContract {

    StaffId SAM = new StaffId("sam");
    RequestKey KEY = new RequestKey(SAM, "k1", "digest");
    StoredAnswer ANSWER = new StoredAnswer(201, "{\"id\":\"ä\\u0000\"}");

    /**
     * The store under test with its transactions.
     *
     * @param transactions its transactions
     * @param answers the store
     */
    record Stage(Transactions transactions, AnswerStore answers) {

        void inTransaction(Runnable work) {
            transactions.inTransaction(() -> {
                work.run();
                return null;
            });
        }

        void keep(RequestKey key, Duration after) {
            inTransaction(() -> {
                answers.take(ACME, key, START.plus(after));
                answers.keep(ACME, key, ANSWER);
            });
        }
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptyAnswers();

    @Test
    default void findShouldGiveTheAnswerWhenItWasKept() {
        Stage stage = emptyAnswers();
        stage.keep(KEY, Duration.ZERO);

        assertThat(stage.answers().find(ACME, SAM, "k1")).contains(new Kept("digest", ANSWER));
        assertThat(stage.answers().find(ACME, SAM, "k2")).isEmpty();
        assertThat(stage.answers().find(ACME, new StaffId("rita"), "k1")).isEmpty();
        assertThat(stage.answers().find(GLOBEX, SAM, "k1")).isEmpty();
    }

    @Test
    default void findShouldGiveAnEmptyBodyWhenThereWasNone() {
        Stage stage = emptyAnswers();
        StoredAnswer nothing = new StoredAnswer(204, "");
        stage.inTransaction(() -> {
            stage.answers().take(ACME, KEY, START);
            stage.answers().keep(ACME, KEY, nothing);
        });

        assertThat(stage.answers().find(ACME, SAM, "k1")).map(Kept::answer).contains(nothing);
    }

    @Test
    default void takeShouldLeaveNothingWhenTheTransactionFails() {
        Stage stage = emptyAnswers();
        assertThatThrownBy(() -> stage.inTransaction(() -> {
            stage.answers().take(ACME, KEY, START);
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");

        assertThat(stage.answers().find(ACME, SAM, "k1")).isEmpty();
        stage.keep(KEY, Duration.ZERO);
    }

    @Test
    default void takeShouldThrowAtOnceWhenTheKeyIsTaken() {
        Stage stage = emptyAnswers();
        stage.keep(KEY, Duration.ZERO);
        AtomicInteger reached = new AtomicInteger();

        assertThatThrownBy(() -> stage.inTransaction(() -> {
            stage.answers().take(ACME, new RequestKey(SAM, "k1", "another"), START);
            reached.incrementAndGet();
        })).isInstanceOf(DuplicateKeyException.class);
        assertThat(reached).hasValue(0);
    }

    @Test
    default void takeShouldLetOneThroughWhenSeveralWantTheKeyAtTheSameMoment() {
        Stage stage = emptyAnswers();
        AtomicInteger working = new AtomicInteger();

        List<Threads.Outcome<Boolean>> outcomes = Threads.allAtOnce(6, number -> () -> {
            stage.inTransaction(() -> {
                stage.answers().take(ACME, KEY, START);
                working.incrementAndGet();
                stage.answers().keep(ACME, KEY, ANSWER);
            });
            return true;
        });

        assertThat(working).hasValue(1);
        assertThat(outcomes).filteredOn(outcome -> outcome.thrown() == null).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome.thrown() != null).allSatisfy(outcome ->
                assertThat(outcome.thrown()).isInstanceOf(DuplicateKeyException.class));
    }

    @Test
    default void sweepShouldRemoveTheOldestWhenTheyAreOlderThanAsked() {
        Stage stage = emptyAnswers();
        for (int hour = 0; hour < 5; hour++) {
            stage.keep(new RequestKey(SAM, "h" + hour, "digest"), Duration.ofHours(hour));
        }

        assertThat(sweep(stage, Duration.ofHours(3), 2)).isEqualTo(2);
        assertThat(stage.answers().find(ACME, SAM, "h1")).isEmpty();
        assertThat(stage.answers().find(ACME, SAM, "h2")).isPresent();
        assertThat(sweep(stage, Duration.ofHours(3), 2)).isEqualTo(1);
        assertThat(sweep(stage, Duration.ofHours(3), 2)).isZero();
        assertThat(stage.answers().find(ACME, SAM, "h3")).isPresent();
        assertThat(stage.answers().find(ACME, SAM, "h4")).isPresent();
    }

    private static int sweep(Stage stage, Duration before, int limit) {
        return stage.transactions().inTransaction(() -> stage.answers().sweep(START.plus(before), limit));
    }
}

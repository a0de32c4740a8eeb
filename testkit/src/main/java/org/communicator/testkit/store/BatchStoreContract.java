package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.BatchStory.REASON;
import static org.communicator.testkit.store.BatchStory.recipient;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport.Count;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.BatchStore;
import org.communicator.api.store.MessageStore.Step;
import org.junit.jupiter.api.Test;

/** What every {@link BatchStore} keeps to. */
public interface BatchStoreContract {

    /** Late enough for whatever is due. */
    Instant LATER = START.plusSeconds(3600);

    /** The stores under test, empty. Called once, at the beginning of each test. */
    BatchStores emptyBatchStores();

    @Test
    default void findShouldGiveTheBatchAsItWasStoredWhenItsLocationIsWithinReach() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(ACME, DOWNTOWN, MessageKind.CAMPAIGN, Optional.of(LATER), 2);

        assertThat(stores.batches().find(reaching(DOWNTOWN, UPTOWN), batch.id())).contains(batch);
        assertThat(stores.batches().find(everyLocation(ACME), batch.id())).contains(batch);
        assertThat(stores.batches().find(reaching(UPTOWN), batch.id())).isEmpty();
        assertThat(stores.batches().find(reaching(), batch.id())).isEmpty();
        assertThat(stores.batches().find(everyLocation(GLOBEX), batch.id())).isEmpty();
    }

    @Test
    default void listShouldGiveTheNewestFirstWithinReach() {
        BatchStores stores = emptyBatchStores();
        BatchStory story = new BatchStory(stores);
        Batch first = story.batch(1);
        Batch foreign = story.batch(GLOBEX, DOWNTOWN, MessageKind.CAMPAIGN, Optional.empty(), 1);
        Batch uptown = story.batch(ACME, UPTOWN, MessageKind.CAMPAIGN, Optional.empty(), 1);
        Batch last = story.batch(1);

        assertThat(stores.batches().list(reaching(DOWNTOWN), Optional.empty(), 10)).containsExactly(last, first);
        assertThat(stores.batches().list(reaching(DOWNTOWN, UPTOWN), Optional.of(last.id().value()), 1))
                .containsExactly(uptown);
        assertThat(stores.batches().list(everyLocation(ACME), Optional.empty(), 10))
                .containsExactly(last, uptown, first);
        assertThat(stores.batches().list(everyLocation(GLOBEX), Optional.empty(), 10)).containsExactly(foreign);
        assertThat(stores.batches().list(reaching(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void recipientsShouldComeByPlaceAsTheyWereStored() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(1200);

        List<BatchRecipient> page = stores.batches().recipients(batch.id(), Optional.empty(), 1098, 101);

        assertThat(page).hasSize(101).startsWith(recipient(batch, 1098), recipient(batch, 1099))
                .endsWith(recipient(batch, 1198));
    }

    @Test
    default void dueShouldGiveConfirmationsFirstThenTheOldest() {
        BatchStores stores = emptyBatchStores();
        BatchStory story = new BatchStory(stores);
        Batch campaign = story.batch(ACME, DOWNTOWN, MessageKind.CAMPAIGN, Optional.empty(), 1);
        Batch later = story.batch(ACME, DOWNTOWN, MessageKind.CONFIRMATION, Optional.of(LATER), 1);
        Batch first = story.batch(1);
        Batch second = story.batch(1);

        assertThat(stores.batches().nextDue()).contains(campaign.at());
        assertThat(stores.batches().due(LATER.minusSeconds(1), 10)).containsExactly(first, second, campaign);
        assertThat(stores.batches().due(LATER, 3)).containsExactly(first, second, later);
        end(stores, campaign, batch -> cancel(stores, batch));
        assertThat(stores.batches().nextDue()).contains(first.at());
    }

    @Test
    default void takeShouldGiveWhatIsPendingByPlaceUpToTheLimit() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(5);
        stores.stores().inTransaction(() ->
                stores.batches().ended(batch.id(), 1, RecipientState.SKIPPED, REASON));

        assertThat(take(stores, batch, 3)).containsExactly(recipient(batch, 0), recipient(batch, 2),
                recipient(batch, 3));
        assertThat(take(stores, batch, 10)).hasSize(4);
    }

    @Test
    default void queuedShouldShowWhereTheMessageStands() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(3);
        StoreStory story = new StoreStory(stores.stores());
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)));
        Message failed = story.append(story.outbound(story.conversation(DOWNTOWN)));
        stores.stores().inTransaction(() -> {
            stores.batches().queued(batch.id(), 0, message.id());
            stores.batches().queued(batch.id(), 1, failed.id());
            stores.stores().messages().advance(failed.id(), new Step(MessageStatus.FAILED, Optional.empty(),
                    Optional.of(new Failure("30003", "The telephone is off.", "Try again later."))));
        });

        List<BatchRecipient> all = stores.batches().recipients(batch.id(), Optional.empty(), 0, 10);

        assertThat(all).extracting(BatchRecipient::state).containsExactly(RecipientState.QUEUED, RecipientState.FAILED,
                RecipientState.PENDING);
        assertThat(all).extracting(BatchRecipient::message).containsExactly(Optional.of(message.id()),
                Optional.of(failed.id()), Optional.empty());
        assertThat(all.get(1).reason().map(Failure::text)).contains("The telephone is off.");
        assertThat(stores.batches().recipients(batch.id(), Optional.of(RecipientState.FAILED), 0, 10))
                .containsExactly(all.get(1));
        assertThat(stores.batches().counts(batch.id())).containsExactlyInAnyOrder(
                new Count(RecipientState.QUEUED, Optional.empty(), 1),
                new Count(RecipientState.FAILED, Optional.of("30003"), 1),
                new Count(RecipientState.PENDING, Optional.empty(), 1));
    }

    @Test
    default void endedShouldKeepTheReason() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(2);
        stores.stores().inTransaction(() ->
                stores.batches().ended(batch.id(), 1, RecipientState.SKIPPED, REASON));

        assertThat(stores.batches().recipients(batch.id(), Optional.of(RecipientState.SKIPPED), 0, 10))
                .singleElement().satisfies(skipped -> {
                    assertThat(skipped.place()).isEqualTo(1);
                    assertThat(skipped.reason()).contains(REASON);
                    assertThat(skipped.fields()).isEmpty();
                });
        assertThat(stores.batches().counts(batch.id())).contains(
                new Count(RecipientState.SKIPPED, Optional.of("opted-out"), 1));
    }

    @Test
    default void finishShouldEndTheBatchOnceNothingIsPending() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(1);

        assertThat(end(stores, batch, running -> stores.batches().finish(running.id(), LATER))).isFalse();
        stores.stores().inTransaction(() ->
                stores.batches().ended(batch.id(), 0, RecipientState.FAILED, REASON));
        assertThat(end(stores, batch, running -> stores.batches().finish(running.id(), LATER))).isTrue();

        assertThat(end(stores, batch, running -> stores.batches().finish(running.id(), LATER))).isFalse();
        Batch ended = stores.batches().find(everyLocation(ACME), batch.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(Batch.State.DONE);
        assertThat(ended.endedAt()).contains(LATER);
        assertThat(stores.batches().due(LATER, 10)).isEmpty();
    }

    @Test
    default void cancelShouldEndWhatIsPendingAndNothingElse() {
        BatchStores stores = emptyBatchStores();
        Batch batch = new BatchStory(stores).batch(3);
        StoreStory story = new StoreStory(stores.stores());
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)));
        stores.stores().inTransaction(() -> stores.batches().queued(batch.id(), 1, message.id()));

        assertThat(end(stores, batch, running -> cancel(stores, running))).isTrue();

        assertThat(end(stores, batch, running -> cancel(stores, running))).isFalse();
        assertThat(stores.batches().recipients(batch.id(), Optional.empty(), 0, 10))
                .extracting(BatchRecipient::state).containsExactly(RecipientState.CANCELLED, RecipientState.QUEUED,
                        RecipientState.CANCELLED);
        assertThat(stores.batches().find(everyLocation(ACME), batch.id()).map(Batch::state))
                .contains(Batch.State.CANCELLED);
        assertThat(take(stores, batch, 10)).isEmpty();
    }

    private static boolean cancel(BatchStores stores, Batch batch) {
        return stores.batches().cancel(batch.id(), REASON, LATER);
    }

    private static boolean end(BatchStores stores, Batch batch, Function<Batch, Boolean> end) {
        return stores.stores().transactions().inTransaction(() -> end.apply(batch));
    }

    private static List<BatchRecipient> take(BatchStores stores, Batch batch, int limit) {
        return stores.stores().transactions().inTransaction(() -> stores.batches().take(batch.id(), limit));
    }
}

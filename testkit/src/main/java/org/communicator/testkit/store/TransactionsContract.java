package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.Transactions;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} keeps to. */
public interface TransactionsContract extends StoreContract {

    @Test
    default void inTransactionShouldReturnWhatTheWorkReturnsWhenItSucceeds() {
        assertThat(emptyStores().transactions().<String>inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    default void inTransactionShouldKeepEverythingWhenTheWorkSucceeds() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.received(story.conversation(DOWNTOWN));

        assertThat(Threads.elsewhere(() -> stores.messages().find(message.id()))).contains(message);
    }

    @Test
    default void afterCommitShouldRunOnceTheOutermostTransactionIsKept() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();
        List<Boolean> seen = new ArrayList<>();

        stores.inTransaction(() -> {
            stores.inTransaction(() -> {
                stores.messages().append(message);
                stores.transactions().afterCommit(() -> seen.add(
                        Threads.elsewhere(() -> stores.messages().find(message.id())).isPresent()));
            });
            assertThat(seen).isEmpty();
        });

        assertThat(seen).containsExactly(true);
    }

    @Test
    default void afterCommitShouldRunNothingWhenTheTransactionIsRolledBack() {
        Stores stores = emptyStores();
        List<String> done = new ArrayList<>();
        RuntimeException failure = new IllegalStateException("on purpose");

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.transactions().afterCommit(() -> done.add("rolled back"));
            throw failure;
        })).isSameAs(failure);
        stores.inTransaction(() -> stores.transactions().afterCommit(() -> done.add("kept")));

        assertThat(done).containsExactly("kept");
    }

    @Test
    default void afterCommitShouldRunAtOnceWhenThereIsNoTransaction() {
        List<String> done = new ArrayList<>();

        emptyStores().transactions().afterCommit(() -> done.add("done"));

        assertThat(done).containsExactly("done");
    }

    @Test
    default void afterCommitShouldAllowTransactionsOfItsOwn() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();

        stores.inTransaction(() -> stores.transactions()
                .afterCommit(() -> stores.inTransaction(() -> stores.messages().append(message))));

        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void inTransactionShouldKeepNothingWhenTheWorkThrows() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();
        RuntimeException failure = new IllegalStateException("on purpose");

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.messages().append(message);
            throw failure;
        })).isSameAs(failure);
        assertThat(stores.messages().find(message.id())).isEmpty();
    }

    @Test
    default void inTransactionShouldKeepNothingWhenTheWorkThrowsAnError() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();
        Error failure = new AssertionError("on purpose");

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.messages().append(message);
            throw failure;
        })).isSameAs(failure);
        assertThat(stores.messages().find(message.id())).isEmpty();
    }

    @Test
    default void inTransactionShouldBeginAfreshWhenTheOneBeforeFailedOnThisThread() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        assertThatThrownBy(() -> stores.inTransaction(() -> {
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);

        Message message = story.received(conversation);

        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void inTransactionShouldSeeItsOwnWritesWhenItReads() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.newConversation(StoreStory.ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN));
        Message message = story.inbound(conversation).build();

        stores.inTransaction(() -> {
            stores.conversations().create(conversation);
            stores.messages().append(message);
            assertThat(stores.conversations().findByKey(conversation.account(), conversation.key()))
                    .contains(conversation);
            assertThat(stores.messages().find(message.id())).contains(message);
        });
    }

    @Test
    default void inTransactionShouldJoinWhenTheThreadIsInOne() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();
        RuntimeException failure = new IllegalStateException("after the inner one");

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.inTransaction(() -> stores.messages().append(message));
            throw failure;
        })).isSameAs(failure);
        assertThat(stores.messages().find(message.id())).isEmpty();
    }

    @Test
    default void inTransactionShouldKeepNothingWhenOneThatJoinedFailedAndWasCaught() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();
        AtomicBoolean caught = new AtomicBoolean();

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.messages().append(message);
            try {
                stores.inTransaction(() -> {
                    throw new IllegalStateException("on purpose");
                });
            } catch (IllegalStateException e) {
                caught.set(true);
            }
        })).isInstanceOf(RuntimeException.class);
        assertThat(caught).isTrue();
        assertThat(stores.messages().find(message.id())).isEmpty();
    }

    @Test
    default void inTransactionShouldThrowTheSameAgainWhenSomebodyGoesOnAfterAPartFailed() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.inbound(conversation).providerId("SM1"));
        Message again = story.inbound(conversation).providerId("SM1").build();
        AtomicBoolean wentOn = new AtomicBoolean();

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            try {
                stores.inTransaction(() -> {
                    stores.messages().append(again);
                    throw new DuplicateKeyException(null);
                });
            } catch (DuplicateKeyException caught) {
                stores.inTransaction(() -> wentOn.set(true));
            }
        })).isInstanceOf(DuplicateKeyException.class);
        assertThat(wentOn).isFalse();
    }

    @Test
    default void inTransactionShouldThrowDuplicateKeyAndKeepNothingWhenAUniqueKeyStandsInTheWay() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.inbound(conversation).providerId("SM1"));
        Message other = story.inbound(conversation).providerId("SM2").build();
        Message again = story.inbound(conversation).providerId("SM1").build();

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.messages().append(other);
            stores.messages().append(again);
        })).isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.messages().find(other.id())).isEmpty();
        assertThat(stores.messages().find(again.id())).isEmpty();
    }

    @Test
    default void inTransactionShouldHideWritesFromOthersWhenNotCommitted() {
        assumeTrue(transactionsOverlap(), "its transactions run one after the other");
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.inbound(story.conversation(DOWNTOWN)).build();

        stores.inTransaction(() -> {
            stores.messages().append(message);
            assertThat(stores.messages().find(message.id())).isPresent();
            assertThat(Threads.elsewhere(() -> stores.messages().find(message.id()))).isEmpty();
        });
    }
}

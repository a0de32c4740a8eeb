package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.OutboxStore;
import org.junit.jupiter.api.Test;

/** What every {@link OutboxStore} keeps to while several workers use it. */
public interface OutboxConcurrencyContract extends StoreContract {

    /** Long after everything is due. */
    Instant NOW = START.plusSeconds(600);

    @Test
    default void claimShouldGiveEachEntryToOneWorkerWhenSeveralClaimAtTheSameMoment() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<MessageId> queued = IntStream.range(0, 40)
                .mapToObj(i -> story.queued(story.conversation(DOWNTOWN), START).id()).toList();

        List<MessageId> claimed = Threads.allAtOnce(6, number -> () -> claimAll(stores)).stream()
                .flatMap(outcome -> outcome.orThrow().stream()).toList();

        assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(queued);
    }

    @Test
    default void claimShouldGiveOneEntryOfAConversationWhenSeveralClaimAtTheSameMoment() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        MessageId oldest = story.queued(conversation, START).id();
        IntStream.range(0, 5).forEach(i -> story.queued(conversation, START));

        List<MessageId> claimed = Threads.allAtOnce(6, number -> () -> claim(stores, 1)).stream()
                .flatMap(outcome -> outcome.orThrow().stream()).toList();

        assertThat(claimed).containsExactly(oldest);
    }

    @Test
    default void claimShouldKeepTheOrderOfConversationsWhenSeveralWorkersClaimAndRemove() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<Conversation> conversations = IntStream.range(0, 4).mapToObj(i -> story.conversation(DOWNTOWN)).toList();
        List<Message> queued = IntStream.range(0, 32)
                .mapToObj(i -> story.queued(conversations.get(i % 4), START)).toList();
        List<MessageId> sent = Collections.synchronizedList(new ArrayList<>());

        Threads.<Boolean>allAtOnce(4, number -> () -> {
            while (stores.outbox().size() > 0) {
                for (MessageId id : claim(stores, 2)) {
                    sent.add(id);
                    stores.inTransaction(() -> stores.outbox().remove(id));
                }
            }
            return true;
        }).forEach(Threads.Outcome::orThrow);

        for (Conversation conversation : conversations) {
            Set<MessageId> ofConversation = new HashSet<>(queued.stream()
                    .filter(message -> message.conversation().equals(conversation.id())).map(Message::id).toList());
            assertThat(sent.stream().filter(ofConversation::contains).toList())
                    .containsExactlyElementsOf(ofConversation.stream()
                            .sorted(Comparator.comparing(MessageId::toString)).toList());
        }
    }

    @Test
    default void claimShouldNotWaitAndTakeOthersWhenAnotherWorkerHoldsSome() {
        assumeTrue(transactionsOverlap(), "its transactions run one after the other");
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<MessageId> queued = IntStream.range(0, 4)
                .mapToObj(i -> story.queued(story.conversation(DOWNTOWN), START.plusSeconds(i)).id()).toList();

        stores.inTransaction(() -> {
            assertThat(claimInside(stores, 2)).containsExactly(queued.get(0), queued.get(1));
            assertThat(Threads.elsewhere(() -> claim(stores, 10))).containsExactly(queued.get(2), queued.get(3));
        });
    }

    @Test
    default void claimShouldNotTakeTheNextOfAConversationWhenTheOldestIsBeingRemoved() {
        assumeTrue(transactionsOverlap(), "its transactions run one after the other");
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        MessageId oldest = story.queued(conversation, START).id();
        MessageId next = story.queued(conversation, START).id();

        stores.inTransaction(() -> {
            stores.outbox().remove(oldest);
            assertThat(Threads.elsewhere(() -> claim(stores, 10))).isEmpty();
        });
        assertThat(claim(stores, 10)).containsExactly(next);
    }

    @Test
    default void addShouldNotWaitWhenAWorkerHoldsAnEntryOfTheConversation() {
        assumeTrue(transactionsOverlap(), "its transactions run one after the other");
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.queued(conversation, START);

        stores.inTransaction(() -> {
            assertThat(claimInside(stores, 10)).hasSize(1);
            Threads.elsewhere(() -> story.queued(conversation, START));
        });
        assertThat(stores.outbox().size()).isEqualTo(2);
    }

    private static List<MessageId> claimAll(Stores stores) {
        List<MessageId> mine = new ArrayList<>();
        // What others hold is skipped, so an empty answer alone does not mean that nothing is left.
        while (stores.outbox().nextDue(Set.of(Channel.SMS)).filter(due -> !due.isAfter(NOW)).isPresent()) {
            mine.addAll(claim(stores, 3));
        }
        return mine;
    }

    private static List<MessageId> claim(Stores stores, int limit) {
        return stores.transactions().inTransaction(() -> claimInside(stores, limit));
    }

    private static List<MessageId> claimInside(Stores stores, int limit) {
        return stores.outbox().claim(Set.of(Channel.SMS), NOW, NOW.plusSeconds(60), limit).stream()
                .map(claim -> claim.outbound().id()).toList();
    }
}

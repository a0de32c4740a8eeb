package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.OutboxStore;
import org.communicator.api.store.OutboxStore.Claim;
import org.communicator.api.store.OutboxStore.Entry;
import org.junit.jupiter.api.Test;

/** How every {@link OutboxStore} keeps what a person waits for apart from bulk. */
public interface OutboxBulkContract extends StoreContract {

    @Test
    default void claimShouldTakeWhatAPersonWaitsForBeforeBulkThatWasThereFirst() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<MessageId> bulk = IntStream.range(0, 4).mapToObj(i -> bulk(stores, story, story.conversation(DOWNTOWN)))
                .toList();
        Message urgent = story.queued(story.conversation(DOWNTOWN), START.plusSeconds(5));

        List<Claim> claims = claim(stores, 3, 3);

        assertThat(claims).extracting(claim -> claim.outbound().id()).containsExactly(urgent.id(), bulk.get(0),
                bulk.get(1));
        assertThat(claims).extracting(Claim::bulk).containsExactly(false, true, true);
    }

    @Test
    default void claimShouldTakeNoMoreBulkThanAllowed() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<MessageId> bulk = IntStream.range(0, 4).mapToObj(i -> bulk(stores, story, story.conversation(DOWNTOWN)))
                .toList();

        assertThat(claim(stores, 10, 0)).isEmpty();
        assertThat(claim(stores, 10, 3)).hasSize(3);
        assertThat(claim(stores, 10, 3)).extracting(claim -> claim.outbound().id()).containsExactly(bulk.get(3));
    }

    @Test
    default void claimShouldLetAPersonsMessageOvertakeTheBulkOfItsConversation() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        MessageId first = bulk(stores, story, conversation);
        bulk(stores, story, conversation);
        Message urgent = story.queued(conversation, START);

        assertThat(claim(stores, 10, 0)).extracting(claim -> claim.outbound().id()).containsExactly(urgent.id());
        assertThat(claim(stores, 10, 10)).extracting(claim -> claim.outbound().id()).containsExactly(first);
    }

    @Test
    default void nextDueShouldTellOfBulkToo() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        story.queued(story.conversation(DOWNTOWN), START.plusSeconds(60));
        bulk(stores, story, story.conversation(DOWNTOWN));

        assertThat(stores.outbox().nextDue(Set.of(Channel.SMS))).contains(START);
    }

    private static MessageId bulk(Stores stores, StoreStory story, Conversation conversation) {
        Message message = story.append(story.outbound(conversation));
        stores.inTransaction(() -> stores.outbox().add(
                Entry.bulk(message.id(), conversation.id(), message.channel(), START)));
        return message.id();
    }

    private static List<Claim> claim(Stores stores, int limit, int bulk) {
        return stores.transactions().inTransaction(() -> stores.outbox().claim(Set.of(Channel.SMS),
                START.plusSeconds(10), START.plusSeconds(600), limit, bulk));
    }
}

package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.util.Set;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.store.OutboxStore;
import org.communicator.api.store.OutboxStore.Withdrawal;
import org.junit.jupiter.api.Test;

/** How every {@link OutboxStore} takes messages back. */
public interface OutboxWithdrawalContract extends StoreContract {

    @Test
    default void withdrawShouldBeInTimeWhenTheMessageWasNotClaimed() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);

        assertThat(stores.outbox().withdraw(message.id())).isEqualTo(Withdrawal.IN_TIME);
        assertThat(stores.outbox().size()).isZero();
        assertThat(stores.outbox().withdraw(message.id())).isEqualTo(Withdrawal.NOT_THERE);
    }

    @Test
    default void withdrawShouldBeInTimeWhenTheProviderCertainlyDidNotTakeTheMessage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        claim(stores);
        stores.outbox().postpone(message.id(), START.plusSeconds(5), false);

        assertThat(stores.outbox().withdraw(message.id())).isEqualTo(Withdrawal.IN_TIME);
    }

    @Test
    default void withdrawShouldBeInDoubtWhenTheMessageIsBeingSent() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        claim(stores);

        assertThat(stores.outbox().withdraw(message.id())).isEqualTo(Withdrawal.IN_DOUBT);
        stores.outbox().postpone(message.id(), START, false);
        assertThat(stores.outbox().size()).isZero();
    }

    @Test
    default void waitingShouldNameTheMessagesOfTheConversationOnly() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.queued(conversation, START);
        Message second = story.queued(conversation, START.plusSeconds(60));
        story.append(story.outbound(conversation));
        story.queued(story.conversation(DOWNTOWN), START);

        assertThat(stores.outbox().waiting(conversation.id())).containsExactlyInAnyOrder(first.id(), second.id());
    }

    private static void claim(Stores stores) {
        stores.transactions().inTransaction(
                () -> stores.outbox().claim(Set.of(Channel.SMS), START, START.plusSeconds(60), 10));
    }
}

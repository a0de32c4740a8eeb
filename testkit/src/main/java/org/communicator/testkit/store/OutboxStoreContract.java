package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.MessageStore;
import org.communicator.api.store.OutboxStore;
import org.communicator.api.store.OutboxStore.Claim;
import org.communicator.api.store.OutboxStore.Entry;
import org.junit.jupiter.api.Test;

/** What every {@link OutboxStore} keeps to while one worker uses it. */
public interface OutboxStoreContract extends StoreContract {

    /** One channel. */
    Set<Channel> SMS = Set.of(Channel.SMS);

    @Test
    default void claimShouldGiveTheAttachmentsOfAMessage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        story.queued(story.outbound(story.conversation(DOWNTOWN)).text("").attachments(MediaUseStoreContract.photo()), START);

        assertThat(only(claim(stores, START)).outbound().attachments()).containsExactly(MediaUseStoreContract.photo());
    }

    @Test
    default void claimShouldGiveWhatToSendWhenAnEntryIsDue() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.outbound(story.conversation(DOWNTOWN)).text("Hi 👋")
                .between("+12025550100", "+12025550177"), START);

        Claim claim = only(claim(stores, START));

        assertThat(claim.outbound().id()).isEqualTo(message.id());
        assertThat(claim.outbound().account()).isEqualTo(message.account());
        assertThat(claim.outbound().addresses()).isEqualTo(message.addresses());
        assertThat(claim.outbound().text()).isEqualTo("Hi 👋");
        assertThat(claim.channel()).isEqualTo(Channel.SMS);
        assertThat(claim.attempts()).isZero();
        assertThat(claim.inDoubt()).isFalse();
        assertThat(claim.attemptedAt()).isEmpty();
        assertThat(claim.providerId()).isEmpty();
        assertThat(claim.turnAt()).isEqualTo(START);
        assertThat(claim.held()).isFalse();
        assertThat(claim.segments()).isEqualTo(message.segments());
    }

    @Test
    default void claimShouldTellWhatTheMessageIsAndWhetherItGoesOutDespiteAnOptOut() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)));
        stores.inTransaction(() -> stores.outbox().add(
                Entry.despiteOptOut(message.id(), message.conversation(), message.channel(), START)));
        Message other = story.queued(story.conversation(DOWNTOWN), START);

        assertThat(claim(stores, START)).extracting(each -> each.outbound().id(), Claim::kind, Claim::despiteOptOut)
                .containsExactlyInAnyOrder(tuple(message.id(), message.kind(), true),
                        tuple(other.id(), other.kind(), false));
    }

    @Test
    default void claimShouldBeEmptyWhenNothingIsThereOrNothingIsDue() {
        Stores stores = emptyStores();
        assertThat(claim(stores, START)).isEmpty();
        StoreStory story = new StoreStory(stores);
        story.queued(story.conversation(DOWNTOWN), START.plusSeconds(1));

        assertThat(claim(stores, START.plusMillis(999))).isEmpty();
        assertThat(claim(stores, START.plusSeconds(1))).hasSize(1);
    }

    @Test
    default void claimShouldTakeOnlyTheChannelsAskedFor() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message text = story.queued(story.conversation(DOWNTOWN), START);
        Message mail = story.queued(story.outbound(story.conversation(DOWNTOWN)).over(Channel.EMAIL), START);

        assertThat(claim(stores, Set.of(), START, 10)).isEmpty();
        assertThat(ids(claim(stores, Set.of(Channel.EMAIL), START, 10))).containsExactly(mail.id());
        assertThat(ids(claim(stores, Set.of(Channel.EMAIL, Channel.SMS), START, 10))).containsExactly(text.id());
    }

    @Test
    default void claimShouldTakeTheOldestFirstUpToTheLimit() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<Message> queued = IntStream.range(0, 5)
                .mapToObj(i -> story.queued(story.conversation(DOWNTOWN), START.plusSeconds(i))).toList();
        Instant now = START.plusSeconds(10);

        assertThat(ids(claim(stores, SMS, now, 2))).containsExactly(queued.get(0).id(), queued.get(1).id());
        assertThat(ids(claim(stores, SMS, now, 2))).containsExactly(queued.get(2).id(), queued.get(3).id());
        assertThat(ids(claim(stores, SMS, now, 2))).containsExactly(queued.get(4).id());
    }

    @Test
    default void claimShouldTakeOnlyTheOldestOfAConversation() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.queued(conversation, START);
        Message second = story.queued(conversation, START);

        assertThat(ids(claim(stores, START))).containsExactly(first.id());
        assertThat(claim(stores, START)).isEmpty();
        stores.inTransaction(() -> stores.outbox().remove(first.id()));
        assertThat(ids(claim(stores, START))).containsExactly(second.id());
    }

    @Test
    default void claimShouldNotOvertakeWhenTheOldestOfAConversationIsPostponed() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.queued(conversation, START);
        story.queued(conversation, START);
        claim(stores, START);

        stores.inTransaction(() -> stores.outbox().postpone(first.id(), START.plusSeconds(5), false));

        assertThat(claim(stores, START.plusSeconds(4))).isEmpty();
        assertThat(ids(claim(stores, START.plusSeconds(5)))).containsExactly(first.id());
    }

    @Test
    default void claimShouldLetLaterMessagesPassWhatIsHeld() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message held = story.scheduled(conversation, START.plusSeconds(30));
        Message now = story.queued(conversation, START);

        assertThat(stores.outbox().nextDue(SMS)).contains(START);
        assertThat(ids(claim(stores, START))).containsExactly(now.id());
        stores.inTransaction(() -> stores.outbox().remove(now.id()));
        assertThat(stores.outbox().nextDue(SMS)).contains(START.plusSeconds(30));
        assertThat(claim(stores, START.plusSeconds(29))).isEmpty();
        Claim claim = only(claim(stores, START.plusSeconds(30)));
        assertThat(claim.outbound().id()).isEqualTo(held.id());
        assertThat(claim.held()).isTrue();
        assertThat(claim.turnAt()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    default void claimShouldKeepTheOrderOfTurnsWhenWhatWasHeldIsDue() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message held = story.scheduled(conversation, START.plusSeconds(30));
        Message second = story.scheduled(conversation, START.plusSeconds(30));
        Message before = story.queued(conversation, START.plusSeconds(29));
        Message after = story.queued(conversation, START.plusSeconds(31));
        Instant now = START.plusSeconds(40);

        for (Message expected : List.of(before, held, second, after)) {
            assertThat(ids(claim(stores, now))).containsExactly(expected.id());
            assertThat(claim(stores, now)).isEmpty();
            stores.inTransaction(() -> stores.outbox().remove(expected.id()));
        }
    }

    @Test
    default void claimShouldLeaveTheEntryToTheCallerUntilTheLeaseEnds() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        story.queued(story.conversation(DOWNTOWN), START);
        claim(stores, START);

        assertThat(claim(stores, leaseEnd(START).minusMillis(1))).isEmpty();
        assertThat(claim(stores, leaseEnd(START))).hasSize(1);
    }

    @Test
    default void claimShouldBeInDoubtWhenTheLeaseEndedWithoutAWord() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        story.queued(story.conversation(DOWNTOWN), START);
        claim(stores, START);
        Instant second = leaseEnd(START);

        Claim again = only(claim(stores, second));
        Claim andAgain = only(claim(stores, leaseEnd(second)));

        assertThat(again.inDoubt()).isTrue();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.attemptedAt()).contains(START);
        assertThat(andAgain.inDoubt()).isTrue();
        assertThat(andAgain.attempts()).isEqualTo(2);
        assertThat(andAgain.attemptedAt()).contains(START);
    }

    @Test
    default void claimShouldNotBeInDoubtWhenTheEntryWasPostponedWithoutDoubt() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        claim(stores, START);
        Instant second = START.plusSeconds(5);

        stores.inTransaction(() -> stores.outbox().postpone(message.id(), second, false));
        Claim again = only(claim(stores, second));
        Claim afterCrash = only(claim(stores, leaseEnd(second)));

        assertThat(again.inDoubt()).isFalse();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.attemptedAt()).isEmpty();
        assertThat(afterCrash.inDoubt()).isTrue();
        assertThat(afterCrash.attemptedAt()).contains(second);
    }

    @Test
    default void claimShouldStayInDoubtSinceTheFirstAttemptWhenPostponedInDoubt() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        claim(stores, START);

        stores.inTransaction(() -> stores.outbox().postpone(message.id(), START.plusSeconds(5), true));
        Claim again = only(claim(stores, START.plusSeconds(5)));

        assertThat(again.inDoubt()).isTrue();
        assertThat(again.attemptedAt()).contains(START);
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    default void claimShouldBringTheProviderIdWhenAReportWasFaster() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        claim(stores, START);
        stores.inTransaction(() -> stores.messages().advance(message.id(),
                new MessageStore.Step(MessageStatus.DELIVERED, Optional.of("SM1"), Optional.empty())));

        assertThat(only(claim(stores, leaseEnd(START))).providerId()).contains("SM1");
    }

    @Test
    default void claimShouldBeUndoneWhenItsTransactionFails() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            assertThat(ids(stores.outbox().claim(SMS, START, leaseEnd(START), 10))).containsExactly(message.id());
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);

        Claim again = only(claim(stores, START));
        assertThat(again.attempts()).isZero();
        assertThat(again.inDoubt()).isFalse();
    }

    @Test
    default void removeShouldTakeTheEntryAwayForGood() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        claim(stores, START);

        stores.inTransaction(() -> stores.outbox().remove(message.id()));
        stores.inTransaction(() -> stores.outbox().remove(message.id()));

        assertThat(claim(stores, leaseEnd(START))).isEmpty();
        assertThat(stores.outbox().size()).isZero();
        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void postponeShouldChangeNothingWhenTheEntryIsGone() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.queued(story.conversation(DOWNTOWN), START);
        stores.inTransaction(() -> stores.outbox().remove(message.id()));

        stores.inTransaction(() -> stores.outbox().postpone(message.id(), START, true));

        assertThat(stores.outbox().size()).isZero();
    }

    @Test
    default void nextDueShouldBeEmptyWhenThereIsNoEntryOfTheseChannels() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        story.queued(story.conversation(DOWNTOWN), START);

        assertThat(stores.outbox().nextDue(Set.of(Channel.EMAIL))).isEmpty();
        assertThat(stores.outbox().nextDue(Set.of())).isEmpty();
    }

    @Test
    default void nextDueShouldBeTheEarliestMomentAtWhichThereIsSomethingToClaim() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message first = story.queued(story.conversation(DOWNTOWN), START.plusSeconds(3));
        Message second = story.queued(story.conversation(DOWNTOWN), START.plusSeconds(4));
        Instant now = START.plusSeconds(5);

        assertThat(stores.outbox().nextDue(SMS)).contains(START.plusSeconds(3));
        claim(stores, now);
        assertThat(stores.outbox().nextDue(SMS)).contains(leaseEnd(now));
        stores.inTransaction(() -> stores.outbox().postpone(second.id(), START.plusSeconds(9), false));
        assertThat(stores.outbox().nextDue(SMS)).contains(START.plusSeconds(9));
        stores.inTransaction(() -> stores.outbox().remove(second.id()));
        assertThat(stores.outbox().nextDue(SMS)).contains(leaseEnd(now));
        stores.inTransaction(() -> stores.outbox().remove(first.id()));
        assertThat(stores.outbox().nextDue(SMS)).isEmpty();
    }

    @Test
    default void nextDueShouldNotCountEntriesThatWaitForAnOlderOneOfTheirConversation() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.queued(conversation, START);
        story.queued(conversation, START);
        claim(stores, START);

        assertThat(stores.outbox().nextDue(SMS)).contains(leaseEnd(START));
    }

    @Test
    default void sizeShouldCountEntriesWhetherDueOrNot() {
        Stores stores = emptyStores();
        assertThat(stores.outbox().size()).isZero();
        StoreStory story = new StoreStory(stores);
        story.queued(story.conversation(DOWNTOWN), START);
        story.queued(story.conversation(DOWNTOWN), START.plusSeconds(60));
        claim(stores, START);

        assertThat(stores.outbox().size()).isEqualTo(2);
    }

    private static List<Claim> claim(Stores stores, Instant now) {
        return claim(stores, SMS, now, 10);
    }

    private static List<Claim> claim(Stores stores, Set<Channel> channels, Instant now, int limit) {
        return stores.transactions()
                .inTransaction(() -> stores.outbox().claim(channels, now, leaseEnd(now), limit));
    }

    private static Instant leaseEnd(Instant now) {
        return now.plusSeconds(60);
    }

    private static List<MessageId> ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.outbound().id()).toList();
    }

    private static Claim only(List<Claim> claims) {
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }
}

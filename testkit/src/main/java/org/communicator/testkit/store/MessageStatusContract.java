package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.MessageStore;
import org.communicator.api.store.MessageStore.Step;
import org.junit.jupiter.api.Test;

/** What every {@link MessageStore#advance} keeps to. */
public interface MessageStatusContract extends StoreContract {

    /** A cause to tell. */
    Failure LANDLINE = new Failure("30006", "It is a landline.", "Call or email instead.",
            Failure.Kind.ADDRESS);

    @Test
    default void advanceShouldChangeStatusAndProviderIdWhenTheStepIsHigher() {
        Stores stores = emptyStores();
        Message message = queued(stores);

        assertThat(advance(stores, message, step(MessageStatus.SENDING, "SM1"))).isTrue();

        assertThat(reread(stores, message).status()).isEqualTo(MessageStatus.SENDING);
        assertThat(reread(stores, message).providerId()).contains("SM1");
        assertThat(stores.messages().findByProviderId("twilio", "SM1")).map(Message::id).contains(message.id());
    }

    @Test
    default void advanceShouldKeepEverythingElseAsItIs() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message before = story.append(story.outbound(story.conversation(DOWNTOWN)).author("ann", "Ann")
                .client("c-1").requestKey("ann", "k1").text("Hello there"));

        advance(stores, before, new Step(MessageStatus.FAILED, Optional.of("SM1"), Optional.of(LANDLINE)));

        assertThat(reread(stores, before)).isEqualTo(new Message(before.id(), before.account(), before.conversation(),
                before.client(), before.direction(), before.kind(), before.channel(), before.provider(),
                Optional.of("SM1"), before.addresses(), before.text(), before.at(), before.author(),
                before.location(), MessageStatus.FAILED, Optional.of(LANDLINE), before.segments(), before.routing(),
                before.requestKey(), before.answers(), before.mentions(), before.hold(), before.deleted()));
    }

    @Test
    default void advanceShouldChangeNothingWhenTheStepIsLower() {
        Stores stores = emptyStores();
        Message message = queued(stores);
        advance(stores, message, step(MessageStatus.DELIVERED, "SM1"));

        assertThat(advance(stores, message, step(MessageStatus.SENT, "SM1"))).isFalse();

        assertThat(reread(stores, message).status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    default void advanceShouldBeFalseWhenTheStepIsRepeated() {
        Stores stores = emptyStores();
        Message message = queued(stores);

        assertThat(advance(stores, message, step(MessageStatus.SENT, "SM1"))).isTrue();
        assertThat(advance(stores, message, step(MessageStatus.SENT, "SM1"))).isFalse();
    }

    @Test
    default void advanceShouldLetTheFirstStayWhenRanksAreEqual() {
        Stores stores = emptyStores();
        Message delivered = queued(stores);
        Message failed = new StoreStory(stores).append(
                MessageBuilder.outbound(900, delivered.account(), delivered.conversation(), DOWNTOWN));

        advance(stores, delivered, step(MessageStatus.DELIVERED, "SM1"));
        advance(stores, delivered, new Step(MessageStatus.FAILED, Optional.of("SM1"), Optional.of(LANDLINE)));
        advance(stores, failed, new Step(MessageStatus.FAILED, Optional.of("SM2"), Optional.of(LANDLINE)));
        advance(stores, failed, step(MessageStatus.DELIVERED, "SM2"));

        assertThat(reread(stores, delivered).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(reread(stores, delivered).failure()).isEmpty();
        assertThat(reread(stores, failed).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(reread(stores, failed).failure()).contains(LANDLINE);
    }

    @Test
    default void advanceShouldEndAlikeInWhateverOrderTheStepsCome() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        List<Step> steps = List.of(step(MessageStatus.SENDING, "SM"), step(MessageStatus.SENT, "SM"),
                new Step(MessageStatus.FAILED, Optional.of("SM"), Optional.of(LANDLINE)),
                step(MessageStatus.READ, "SM"));

        for (List<Step> order : orders(steps)) {
            Message message = story.append(story.outbound(conversation));
            String providerId = "SM-" + message.id();
            order.forEach(step -> advance(stores, message,
                    new Step(step.status(), Optional.of(providerId), step.failure())));

            Message after = reread(stores, message);
            assertThat(after.status()).as("%s", order).isEqualTo(MessageStatus.READ);
            assertThat(after.failure()).as("%s", order).isEmpty();
            assertThat(after.providerId()).as("%s", order).contains(providerId);
        }
    }

    @Test
    default void advanceShouldKeepTheProviderIdWhenTheStepIsLowerAndThereWasNone() {
        Stores stores = emptyStores();
        Message message = queued(stores);
        advance(stores, message, new Step(MessageStatus.DELIVERED, Optional.empty(), Optional.empty()));

        assertThat(advance(stores, message, step(MessageStatus.SENDING, "SM1"))).isFalse();

        assertThat(reread(stores, message).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(reread(stores, message).providerId()).contains("SM1");
    }

    @Test
    default void advanceShouldNotReplaceAProviderId() {
        Stores stores = emptyStores();
        Message message = queued(stores);
        advance(stores, message, step(MessageStatus.SENDING, "SM1"));

        assertThat(advance(stores, message, step(MessageStatus.SENT, "SM2"))).isTrue();

        assertThat(reread(stores, message).providerId()).contains("SM1");
    }

    @Test
    default void advanceShouldThrowDuplicateKeyWhenAnotherMessageHasThatProviderId() {
        Stores stores = emptyStores();
        Message message = queued(stores);
        advance(stores, message, step(MessageStatus.SENT, "SM1"));
        Message other = new StoreStory(stores).append(
                MessageBuilder.outbound(900, message.account(), message.conversation(), DOWNTOWN));

        assertThatThrownBy(() -> advance(stores, other, step(MessageStatus.SENT, "SM1")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(reread(stores, other)).isEqualTo(other);
    }

    @Test
    default void advanceShouldBeFalseWhenTheMessageIsInbound() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message inbound = story.received(story.conversation(DOWNTOWN));

        assertThat(advance(stores, inbound, step(MessageStatus.READ, "SM1"))).isFalse();

        assertThat(reread(stores, inbound)).isEqualTo(inbound);
    }

    @Test
    default void advanceShouldBeFalseWhenThereIsNoSuchMessage() {
        Stores stores = emptyStores();

        assertThat(stores.transactions().<Boolean>inTransaction(() -> stores.messages()
                .advance(new MessageId(TimeOrderedIds.of(404)), step(MessageStatus.SENT, "SM1")))).isFalse();
    }

    @Test
    default void advanceShouldBeTrueOnceWhenTheSameStepComesSeveralTimesAtTheSameMoment() {
        Stores stores = emptyStores();
        Message message = queued(stores);

        List<Threads.Outcome<Boolean>> outcomes = Threads.allAtOnce(6,
                number -> () -> advance(stores, message, step(MessageStatus.DELIVERED, "SM1")));

        assertThat(outcomes).extracting(Threads.Outcome::orThrow).containsOnlyOnce(true).hasSize(6);
    }

    @Test
    default void advanceShouldEndAtTheHighestWhenStepsComeAtTheSameMoment() {
        Stores stores = emptyStores();
        Message message = queued(stores);
        List<MessageStatus> statuses = List.of(MessageStatus.READ, MessageStatus.SENDING, MessageStatus.SENT,
                MessageStatus.DELIVERED);

        Threads.allAtOnce(statuses.size(), number -> () -> advance(stores, message,
                step(statuses.get(number), "SM1"))).forEach(Threads.Outcome::orThrow);

        assertThat(reread(stores, message).status()).isEqualTo(MessageStatus.READ);
    }

    private static Message queued(Stores stores) {
        StoreStory story = new StoreStory(stores);
        return story.append(story.outbound(story.conversation(DOWNTOWN)));
    }

    private static Step step(MessageStatus status, String providerId) {
        return new Step(status, Optional.of(providerId), Optional.empty());
    }

    private static boolean advance(Stores stores, Message message, Step step) {
        return stores.transactions().inTransaction(() -> stores.messages().advance(message.id(), step));
    }

    private static Message reread(Stores stores, Message message) {
        return stores.messages().find(message.id()).orElseThrow();
    }

    private static <T> List<List<T>> orders(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                all.add(longer);
            }
        }
        return all;
    }
}

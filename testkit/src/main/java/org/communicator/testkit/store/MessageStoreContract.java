package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.MessageStore;
import org.junit.jupiter.api.Test;

/** What every {@link MessageStore} keeps to, apart from status and usage. */
public interface MessageStoreContract extends StoreContract {

    @Test
    default void findShouldGiveTheAttachmentsOfAMessage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)).text("")
                .attachments(MediaUseStoreContract.photo(), MediaUseStoreContract.photo()));

        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void findShouldReturnEverythingWhenAnInboundMessageHasEverything() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message message = new Message(new MessageId(TimeOrderedIds.of(500)), ACME, conversation.id(),
                Optional.of(new ClientId("c-1")), Direction.INBOUND, MessageKind.CLIENT_MESSAGE, Channel.SMS, "twilio",
                Optional.of("SM" + "0".repeat(32)), new AddressPair("+12025550100", "+12025550199"), "Yes, at 5",
                START.plusNanos(123_456_000), Optional.of(new Author("c-1", "Zoë Ångström")), Optional.empty(),
                MessageStatus.RECEIVED, Optional.empty(), 2,
                Optional.of(new RoutingDecision("4d", Set.of(DOWNTOWN, UPTOWN), "Because it knows both.", "C=2 L=-")),
                Optional.empty(), Optional.of(new MessageId(TimeOrderedIds.of(499))), Set.of(), Optional.empty(),
                false);

        stores.inTransaction(() -> stores.messages().append(message));

        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void findShouldReturnEverythingWhenAnOutboundMessageHasEverything() {
        Stores stores = emptyStores();
        Conversation conversation = new StoreStory(stores).conversation(DOWNTOWN);
        Message message = new Message(new MessageId(TimeOrderedIds.of(500)), ACME, conversation.id(),
                Optional.of(new ClientId("c-1")), Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, "smtp",
                Optional.of("<id@example.org>"), new AddressPair("desk@example.org", "zoe@example.net"), "Dear Zoë",
                START.plusNanos(999_999_000), Optional.of(new Author("s-1", "Ann")), Optional.of(DOWNTOWN),
                MessageStatus.FAILED, Optional.of(new Failure("30006", "It is a landline.", "Call instead.",
                        Failure.Kind.ADDRESS)), 0,
                Optional.empty(), Optional.of(new RequestKey(new StaffId("s-1"), "k".repeat(64), "a".repeat(64))),
                Optional.empty(), Set.of(new StaffId("s-2"), new StaffId("s-3")),
                Optional.of(new Hold(START.plusSeconds(60), Hold.Reason.QUIET_HOURS)), true,
                List.of(new Card(Card.Type.CLIENT, new ClientId("c 1")), new Card(Card.Type.APPOINTMENT, new ClientId("c-2"))),
                Optional.of(new MessageId(TimeOrderedIds.of(499))));

        stores.inTransaction(() -> stores.messages().append(message));

        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void findShouldReturnTheMessageWhenItHasNothingOptional() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.append(story.inbound(story.conversation(DOWNTOWN)).segments(0).text(""));

        assertThat(stores.messages().find(message.id())).contains(message);
    }

    @Test
    default void findShouldReturnTheSameTextWhenItHasSignsOfAllKinds() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);

        for (String text : List.of("👩‍👩‍👧 ok 👍🏽", " spaces around \r\n\ttab ", "'; drop table message; --", "عربي עברית 漢字",
                "\\ % _ ? :x ${x}", "ü".repeat(Message.MAX_TEXT), "😀".repeat(Message.MAX_TEXT / 2))) {
            Message message = story.append(story.inbound(conversation).text(text));
            assertThat(stores.messages().find(message.id())).contains(message);
        }
    }

    @Test
    default void findShouldReturnTheSameMomentWhenClocksAreSetOnThatDay() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);

        for (String at : List.of("2026-03-08T02:30:00Z", "2026-03-29T01:30:00.000001Z", "2026-03-29T02:30:00Z",
                "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-11-01T01:30:00Z", "1970-01-01T00:00:00Z")) {
            Message message = story.append(story.inbound(conversation).at(Instant.parse(at)));
            assertThat(stores.messages().find(message.id()).map(Message::at)).contains(Instant.parse(at));
        }
    }

    @Test
    default void findShouldBeEmptyWhenThereIsNoSuchMessage() {
        assertThat(emptyStores().messages().find(new MessageId(TimeOrderedIds.of(404)))).isEmpty();
    }

    @Test
    default void findByProviderIdShouldReturnTheMessageWhenProviderAndIdAreTheSame() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.append(story.inbound(story.conversation(DOWNTOWN)).providerId("SM1"));

        assertThat(stores.messages().findByProviderId("twilio", "SM1")).contains(message);
        assertThat(stores.messages().findByProviderId("twilio", "SM2")).isEmpty();
        assertThat(stores.messages().findByProviderId("other", "SM1")).isEmpty();
    }

    @Test
    default void appendShouldThrowDuplicateKeyWhenTheProviderIdIsKnown() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.append(story.inbound(conversation).providerId("SM1"));

        assertThatThrownBy(() -> story.append(story.inbound(conversation).providerId("SM1").text("again")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.messages().list(conversation.id(), Optional.empty(), 10)).containsExactly(first);
    }

    @Test
    default void appendShouldSucceedOnceWhenTheSameProviderIdComesSeveralTimesAtTheSameMoment() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);

        List<Threads.Outcome<Message>> outcomes = Threads.allAtOnce(6,
                number -> () -> story.append(story.inbound(conversation).providerId("SM1")));

        assertThat(outcomes).filteredOn(outcome -> outcome.thrown() == null).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome.thrown() != null).hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.thrown()).isInstanceOf(DuplicateKeyException.class));
        assertThat(stores.messages().list(conversation.id(), Optional.empty(), 10)).hasSize(1);
    }

    @Test
    default void appendShouldSucceedWhenSeveralMessagesHaveNoProviderIdYet() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);

        Message first = story.append(story.outbound(conversation));
        Message second = story.append(story.outbound(conversation));

        assertThat(stores.messages().list(conversation.id(), Optional.empty(), 10)).containsExactly(second, first);
    }

    @Test
    default void appendShouldThrowDuplicateKeyWhenTheRequestKeyIsKnown() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.append(story.outbound(conversation).requestKey("ann", "k1"));

        assertThatThrownBy(() -> story.append(story.outbound(conversation).requestKey("ann", "k1")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.messages().findByRequestKey(ACME, new StaffId("ann"), "k1")).contains(first);
    }

    @Test
    default void appendShouldSucceedWhenTheRequestKeyIsThatOfAnotherPersonOrAccount() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation acme = story.conversation(DOWNTOWN);
        Conversation globex = story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN));

        Message ann = story.append(story.outbound(acme).requestKey("ann", "k1"));
        Message bob = story.append(story.outbound(acme).requestKey("bob", "k1"));
        Message other = story.append(story.outbound(globex).requestKey("ann", "k1"));

        assertThat(stores.messages().findByRequestKey(ACME, new StaffId("ann"), "k1")).contains(ann);
        assertThat(stores.messages().findByRequestKey(ACME, new StaffId("bob"), "k1")).contains(bob);
        assertThat(stores.messages().findByRequestKey(GLOBEX, new StaffId("ann"), "k1")).contains(other);
        assertThat(stores.messages().findByRequestKey(ACME, new StaffId("ann"), "k2")).isEmpty();
    }

    @Test
    default void listShouldGiveOnlyTheMessagesOfTheConversationNewestFirst() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation ours = story.conversation(DOWNTOWN);
        Conversation others = story.conversation(DOWNTOWN);
        Message first = story.received(ours);
        story.received(others);
        Message second = story.received(ours);

        assertThat(stores.messages().list(ours.id(), Optional.empty(), 10)).containsExactly(second, first);
    }

    @Test
    default void listShouldBeOrderedByIdWhenMessagesWereStoredInAnotherOrder() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        MessageBuilder earlier = story.inbound(conversation);
        Message later = story.received(conversation);
        Message storedLast = story.append(earlier);

        assertThat(stores.messages().list(conversation.id(), Optional.empty(), 10)).containsExactly(later, storedLast);
        assertThat(stores.conversations().list(StoreStory.everyLocation(ACME), Optional.empty(), Optional.empty(), 10))
                .singleElement().satisfies(listed -> assertThat(listed.newest()).isEqualTo(later));
    }

    @Test
    default void listShouldGiveEachMessageOnceWhenWalkedPageByPage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        List<Message> stored = IntStream.range(0, 10).mapToObj(i -> story.received(conversation)).toList();

        List<Message> first = stores.messages().list(conversation.id(), Optional.empty(), 4);
        List<Message> second = stores.messages().list(conversation.id(), last(first), 4);
        List<Message> third = stores.messages().list(conversation.id(), last(second), 4);

        assertThat(first).hasSize(4);
        assertThat(second).hasSize(4);
        assertThat(Stream.of(first, second, third).flatMap(List::stream))
                .containsExactlyElementsOf(reversed(stored));
        assertThat(stores.messages().list(conversation.id(), last(third), 4)).isEmpty();
    }

    @Test
    default void newestOutboundShouldGiveTheNewestOneBetweenTheTwoAddresses() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation));
        Message newest = story.append(story.outbound(conversation));
        story.append(story.inbound(conversation));
        story.append(story.outbound(conversation).between("+12025550101", "+12025550199"));
        story.append(story.outbound(conversation).between("+12025550100", "+12025550198"));
        story.append(story.outbound(conversation).over(Channel.PUSH));
        story.append(story.outbound(story.conversation(GLOBEX, Set.of(), Set.of())));

        assertThat(stores.messages().newestOutbound(ACME, Channel.SMS,
                new AddressPair("+12025550100", "+12025550199"), START)).contains(newest);
    }

    @Test
    default void newestOutboundShouldPassOverWhatWaitsWhatWasTakenBackAndAutomaticAnswers() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message sent = story.append(story.outbound(conversation));
        Message waiting = story.append(story.outbound(conversation).scheduled(START.plusSeconds(60)));
        story.append(story.outbound(conversation).answers(waiting.id()));

        assertThat(stores.messages().newestOutbound(ACME, Channel.SMS, sent.addresses(), START)).contains(sent);
        stores.inTransaction(() -> stores.messages().advance(waiting.id(),
                new MessageStore.Step(MessageStatus.CANCELLED, Optional.empty(), Optional.empty())));
        assertThat(stores.messages().newestOutbound(ACME, Channel.SMS, sent.addresses(), START)).contains(sent);
    }

    @Test
    default void newestOutboundShouldTakeWhatWasHeldForAsOldAsItsHoldsEnd() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message held = story.append(story.outbound(conversation).scheduled(START.plusSeconds(60)));
        Message before = story.append(story.outbound(conversation).at(START.plusSeconds(30)));
        stores.inTransaction(() -> stores.messages().advance(held.id(),
                new MessageStore.Step(MessageStatus.QUEUED, Optional.empty(), Optional.empty())));

        assertThat(newestId(stores, before, START)).contains(held.id());
        assertThat(newestId(stores, before, START.plusSeconds(60))).contains(held.id());
        assertThat(newestId(stores, before, START.plusSeconds(61))).isEmpty();
        Message after = story.append(story.outbound(conversation).at(START.plusSeconds(90)));
        assertThat(newestId(stores, before, START)).contains(after.id());
    }

    private static Optional<MessageId> newestId(Stores stores, Message like, Instant since) {
        return stores.messages().newestOutbound(ACME, Channel.SMS, like.addresses(), since).map(Message::id);
    }

    @Test
    default void newestOutboundShouldBeFoundWhenItBelongsToAnotherConversation() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message one = story.append(story.outbound(story.conversation(DOWNTOWN)).from(UPTOWN));

        assertThat(stores.messages().newestOutbound(ACME, Channel.SMS, one.addresses(), START)).contains(one);
    }

    @Test
    default void newestOutboundShouldBeEmptyWhenItIsOlderThanAskedFor() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)));

        assertThat(stores.messages().newestOutbound(ACME, Channel.SMS, message.addresses(), message.at()))
                .contains(message);
        assertThat(stores.messages().newestOutbound(ACME, Channel.SMS, message.addresses(),
                message.at().plusNanos(1000))).isEmpty();
    }

    private static Optional<UUID> last(List<Message> page) {
        return Optional.of(page.get(page.size() - 1).id().value());
    }

    private static List<Message> reversed(List<Message> messages) {
        return IntStream.rangeClosed(1, messages.size()).mapToObj(i -> messages.get(messages.size() - i)).toList();
    }
}

package org.communicator.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class ConversationServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 2);

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);
    private final StaffSession rita = core.session("rita", RIVERSIDE);

    @Test
    void postShouldStoreMessageAndOutboxEntryTogether() {
        Message message = core.post(sam, KAREN, "See you at ten");
        assertThat(message.status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(message.location()).contains(DOWNTOWN);
        assertThat(message.addresses().ours()).isEqualTo(DOWNTOWN_NUMBER);
        assertThat(message.segments()).isEqualTo(1);
        assertThat(core.store.outbox().size()).isEqualTo(1);
        assertThat(core.published).hasSize(1);
    }

    @Test
    void postShouldAnswerTheSameWhenRepeatedWithTheSameKey() {
        NewMessage draft = new NewMessage("See you at ten", Optional.of("k1"));
        PostOutcome first = core.conversations.postToClient(sam, KAREN, draft);
        PostOutcome again = core.conversations.postToClient(sam, KAREN, draft);
        assertThat(again).isEqualTo(first);
        assertThat(core.store.outbox().size()).isEqualTo(1);
    }

    @Test
    void postShouldRefuseAKeyThatWasUsedForSomethingElse() {
        core.conversations.postToClient(sam, KAREN, new NewMessage("one", Optional.of("k1")));
        assertThat(core.conversations.postToClient(sam, KAREN, new NewMessage("two", Optional.of("k1"))))
                .isInstanceOf(PostOutcome.KeyReused.class);
    }

    @Test
    void postShouldSayWhyWhenTheClientCannotBeReached() {
        core.senders.remove(core.provider);
        assertThat(core.conversations.postToClient(sam, KAREN, new NewMessage("hello", Optional.empty())))
                .isInstanceOfSatisfying(PostOutcome.Unreachable.class, unreachable ->
                        assertThat(unreachable.choice().ghostText()).contains("Text messages are not set up here."));
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void postShouldSendFromTheDefaultLocationsNumberWhenTheOwnOneHasNone() {
        core.location(RIVERSIDE, "Riverside", false);
        core.client(KAREN, "Karen Adams", KARENS_NUMBER, RIVERSIDE);
        Message message = core.post(rita, KAREN, "hello");
        assertThat(message.addresses().ours()).isEqualTo(DOWNTOWN_NUMBER);
        assertThat(message.location()).contains(RIVERSIDE);
    }

    @Test
    void postShouldSayThatThereIsNoNumberToSendFrom() {
        core.location(DOWNTOWN, "Downtown", true);
        assertThat(core.conversations.postToClient(sam, KAREN, new NewMessage("hello", Optional.empty())))
                .isInstanceOf(PostOutcome.NoSenderNumber.class);
    }

    @Test
    void clientOutOfReachShouldLookLikeNone() {
        NewMessage draft = new NewMessage("hello", Optional.empty());
        assertThat(core.conversations.client(rita, KAREN)).isEmpty();
        assertThat(core.conversations.clientMessages(rita, KAREN, FIRST)).isEmpty();
        assertThat(core.conversations.postToClient(rita, KAREN, draft)).isInstanceOf(PostOutcome.NotFound.class);
        assertThat(core.conversations.postToClient(sam, new ClientId("nobody"), draft))
                .isInstanceOf(PostOutcome.NotFound.class);
    }

    @Test
    void conversationOutOfReachShouldLookLikeNone() {
        ConversationId talk = core.post(sam, KAREN, "hello").conversation();
        assertThat(core.conversations.conversation(sam, talk)).isPresent();
        assertThat(core.conversations.conversation(rita, talk)).isEmpty();
        assertThat(core.conversations.messages(rita, talk, FIRST)).isEmpty();
        assertThat(core.conversations.list(rita, Optional.empty(), FIRST).items()).isEmpty();
        assertThat(core.conversations.post(rita, talk, new NewMessage("hello", Optional.empty())))
                .isInstanceOf(PostOutcome.NotFound.class);
    }

    @Test
    void useCaseShouldInsistOnItsRight() {
        StaffSession nobody = new StaffSession(sam.account(), sam.staff(), sam.name(), sam.locations(), sam.loggedInAt(),
                Set.of(), sam.expiresAt());
        assertThatThrownBy(() -> core.conversations.client(nobody, KAREN)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> core.conversations.list(nobody, Optional.empty(), FIRST))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> core.conversations.postToClient(nobody, KAREN, new NewMessage("x", Optional.empty())))
                .isInstanceOf(MissingRightException.class);
    }

    @Test
    void messagesShouldBePagedWithoutGapOrDouble() {
        for (String text : List.of("one", "two", "three")) {
            core.post(sam, KAREN, text);
        }
        Page<Message> first = core.conversations.clientMessages(sam, KAREN, FIRST).orElseThrow();
        Page<Message> second = core.conversations
                .clientMessages(sam, KAREN, new Page.Request(first.next(), 2)).orElseThrow();
        assertThat(first.items()).extracting(Message::text).containsExactly("three", "two");
        assertThat(second.items()).extracting(Message::text).containsExactly("one");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void listShouldShowNamesAndTheNewestMessage() {
        core.post(sam, KAREN, "hello");
        core.receiving.receive(core.text("SM1", "+13105550199", DOWNTOWN_NUMBER, "who are you?"));
        List<ConversationSummary> items = core.conversations.list(sam, Optional.of(DOWNTOWN), FIRST).items();
        assertThat(items).extracting(ConversationSummary::title).containsExactly("+13105550199", "Karen Adams");
        assertThat(items.get(0).newest().orElseThrow().text()).isEqualTo("who are you?");
    }

    @Test
    void conversationShouldStayReadableWhenTheHostDeletesTheClient() {
        core.post(sam, KAREN, "hello");
        core.directory.apply(CoreFixture.ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(KAREN)));
        assertThat(core.conversations.client(sam, KAREN)).hasValueSatisfying(client -> {
            assertThat(client.known()).isFalse();
            assertThat(client.channel().route()).isEmpty();
            assertThat(client.channel().ghostText()).isEqualTo("This client is no longer in the CRM.");
        });
        assertThat(core.conversations.clientMessages(sam, KAREN, FIRST).orElseThrow().items()).hasSize(1);
    }

    @Test
    void strangerShouldBeAnsweredOnTheAddressThatWrote() {
        core.receiving.receive(core.text("SM1", "+13105550199", DOWNTOWN_NUMBER, "who are you?"));
        ConversationId talk = core.conversations.list(sam, Optional.empty(), FIRST).items().get(0).conversation().id();
        PostOutcome.Posted posted = (PostOutcome.Posted) core.conversations.post(sam, talk,
                new NewMessage("Lakeside, hello!", Optional.empty()));
        assertThat(posted.message().addresses().theirs()).isEqualTo("+13105550199");
        assertThat(posted.message().client()).isEmpty();
    }

    @Test
    void staffWithoutALoginShouldSendFromTheirOwnLocationThatHasTheConversation() {
        LocationId airport = new LocationId("airport");
        core.location(airport, "Airport", false, "+12125550102");
        core.post(sam, KAREN, "hello");
        StaffSession ann = core.session("ann", airport, DOWNTOWN);
        StaffSession away = new StaffSession(ann.account(), ann.staff(), ann.name(), ann.locations(), Optional.empty(),
                ann.rights(), ann.expiresAt());
        assertThat(core.post(away, KAREN, "me too").location()).contains(DOWNTOWN);
    }

    @Test
    void postShouldBeRefusedWhenOthersWroteAfterWhatTheAuthorSaw() {
        StaffSession anna = core.session("anna", DOWNTOWN);
        StaffSession bert = core.session("bert", DOWNTOWN);
        Message seen = core.post(anna, KAREN, "Hello");
        Message meanwhile = core.post(bert, KAREN, "I take this");

        PostOutcome outcome = core.conversations.post(anna, seen.conversation(),
                new NewMessage("What about 3?", Optional.empty()).after(Optional.of(seen.id())));

        assertThat(outcome).isEqualTo(new PostOutcome.MovedOn(List.of(meanwhile)));
        assertThat(core.conversations.post(bert, seen.conversation(),
                new NewMessage("Or 4?", Optional.empty()).after(Optional.of(seen.id())))).isInstanceOf(PostOutcome.Posted.class);
        assertThat(core.conversations.post(anna, seen.conversation(), new NewMessage("Anyway", Optional.empty())))
                .isInstanceOf(PostOutcome.Posted.class);
    }
}

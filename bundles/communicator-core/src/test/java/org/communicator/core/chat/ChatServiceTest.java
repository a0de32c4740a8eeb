package org.communicator.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.PostOutcome.CardRefused;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.Chats.NewChat;
import org.communicator.api.people.Chats.Outcome;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class ChatServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 10);

    private final CoreFixture core = new CoreFixture();
    private final StaffSession dana = core.session("dana", DOWNTOWN);
    private final StaffSession lee = core.session("lee", RIVERSIDE);
    private final StaffSession kim = core.session("kim", RIVERSIDE);

    @Test
    void openShouldGiveTheSameChatToBothWhenTheyTalkAlone() {
        ConversationId chat = open(dana, Optional.empty(), "lee");

        assertThat(open(lee, Optional.empty(), "dana")).isEqualTo(chat);
        assertThat(open(lee, Optional.empty(), "dana", "lee")).isEqualTo(chat);
        assertThat(open(dana, Optional.empty())).isNotEqualTo(chat);
    }

    @Test
    void openShouldBeginAnotherChatEachTimeWhenThereAreSeveralOrItHasATitle() {
        assertThat(open(dana, Optional.empty(), "lee", "kim")).isNotEqualTo(open(dana, Optional.empty(), "lee", "kim"));
        assertThat(open(dana, Optional.of("Keys"), "lee")).isNotEqualTo(open(dana, Optional.empty(), "lee"));
    }

    @Test
    void openShouldSayWhoIsNotThereWhenTheHostDoesNotKnowThem() {
        assertThat(core.chats.open(dana, wanted(Optional.empty(), Optional.empty(), "lee", "ghost")))
                .isEqualTo(new Outcome.Unknown(Set.of(new StaffId("ghost"))));
    }

    @Test
    void openShouldRefuseWhenThereWouldBeTooMany() {
        Set<StaffId> crowd = IntStream.range(0, 50).mapToObj(i -> new StaffId("s" + i)).collect(Collectors.toSet());

        assertThat(core.chats.open(dana, new NewChat(crowd, Optional.empty(), Optional.empty())))
                .isEqualTo(new Outcome.TooMany());
    }

    @Test
    void listShouldNameAChatByTheOthersWhenItHasNoTitle() {
        post(dana, open(dana, Optional.empty(), "lee"), "Hi");
        open(dana, Optional.empty(), "lee", "kim");
        open(dana, Optional.of("Keys"), "lee");
        post(dana, open(dana, Optional.empty()), "Remember the milk");

        assertThat(titles(dana)).containsExactly("dana (you)", "Keys", "kim, lee", "lee");
        assertThat(titles(lee)).containsExactly("Keys", "dana, kim", "dana");
        assertThat(titles(kim)).containsExactly("dana, lee");
    }

    @Test
    void postShouldStayInTheHouseWhenItIsAChat() {
        ConversationId chat = open(dana, Optional.empty(), "lee");

        Message message = post(dana, chat, "Lunch?");

        assertThat(message.kind()).isEqualTo(MessageKind.CHAT_MESSAGE);
        assertThat(message.channel()).isEqualTo(Channel.INTERNAL);
        assertThat(message.status()).isEqualTo(MessageStatus.RECEIVED);
        assertThat(message.segments()).isZero();
        assertThat(core.store.outbox().size()).isZero();
        assertThat(core.conversations.messages(lee, chat, FIRST).orElseThrow().items()).containsExactly(message);
        assertThat(core.conversations.messages(kim, chat, FIRST)).isEmpty();
    }

    @Test
    void postShouldAnswerTheSameMessageWhenTheKeyIsRepeated() {
        ConversationId chat = open(dana, Optional.empty(), "lee");
        NewMessage draft = new NewMessage("Lunch?", Optional.of("k1"));

        PostOutcome first = core.conversations.post(dana, chat, draft);

        assertThat(core.conversations.post(dana, chat, draft)).isEqualTo(first);
        assertThat(core.conversations.post(dana, chat, new NewMessage("Dinner?", Optional.of("k1"))))
                .isInstanceOf(PostOutcome.KeyReused.class);
    }

    @Test
    void postShouldNeedNoRightToWriteToClientsWhenItIsAChat() {
        ConversationId chat = open(dana, Optional.empty(), "lee");
        StaffSession reader = with(lee, Set.of(Right.MESSAGES_READ));
        StaffSession nobody = with(lee, Set.of());

        assertThat(post(reader, chat, "Yes")).isNotNull();
        assertThatThrownBy(() -> post(nobody, chat, "Yes")).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> open(nobody, Optional.empty(), "dana")).isInstanceOf(MissingRightException.class);
    }

    @Test
    void postShouldRefuseACardWhenItsAuthorMayNotSeeTheClientOrItIsNotAChat() {
        ConversationId chat = open(dana, Optional.empty(), "lee");
        NewMessage draft = new NewMessage("This one", Optional.empty(), Optional.empty(),
                List.of(new Card(Card.Type.CLIENT, KAREN)));

        assertThat(core.conversations.post(lee, chat, draft))
                .isEqualTo(new CardRefused(CardRefused.Reason.OUT_OF_REACH));
        assertThat(core.conversations.postToClient(dana, KAREN, draft))
                .isEqualTo(new CardRefused(CardRefused.Reason.ONLY_AMONG_STAFF));
        assertThat(((PostOutcome.Posted) core.conversations.post(dana, chat, draft)).message().cards())
                .isEqualTo(draft.cards());
    }

    @Test
    void choiceShouldSayThatMessagesStayAmongStaff() {
        ConversationId chat = open(dana, Optional.empty(), "lee");

        assertThat(core.conversations.conversation(dana, chat).orElseThrow().channel().orElseThrow().ghostText())
                .isEqualTo("Messages stay among staff.");
    }

    private ConversationId open(StaffSession session, Optional<String> title, String... members) {
        return ((Outcome.Open) core.chats.open(session, wanted(title, Optional.empty(), members))).chat();
    }

    private static NewChat wanted(Optional<String> title, Optional<String> text, String... members) {
        return new NewChat(Arrays.stream(members).map(StaffId::new).collect(Collectors.toSet()), title, text);
    }

    private Message post(StaffSession session, ConversationId chat, String text) {
        return ((PostOutcome.Posted) core.conversations.post(session, chat, new NewMessage(text, Optional.empty())))
                .message();
    }

    private List<String> titles(StaffSession session) {
        return core.conversations.list(session, Optional.empty(), FIRST).items().stream()
                .map(ConversationSummary::title).toList();
    }

    private static StaffSession with(StaffSession session, Set<Right> rights) {
        return new StaffSession(ACCOUNT, session.staff(), session.name(), session.locations(), session.loggedInAt(),
                rights, session.expiresAt());
    }
}

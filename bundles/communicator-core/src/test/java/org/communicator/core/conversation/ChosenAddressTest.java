package org.communicator.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice.Code;
import org.communicator.api.conversation.ChannelChoice.Reason;
import org.communicator.api.conversation.ContactWay;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing to one of a client's numbers on purpose (P17). */
class ChosenAddressTest {

    private static final String WORK = "+12125550177";

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);

    @BeforeEach
    void karenHasTwoNumbersAndMore() {
        client(KAREN, true, phone(KARENS_NUMBER, "Mobile"), phone(WORK, "Work"), new ContactPoint(ContactPoint.Type.PHONE,
                "ask her", Optional.empty(), Optional.empty()), email("karen@example.com"));
    }

    @Test
    void clientShouldShowEachNumberAndWhetherItCanBeWrittenTo() {
        List<ContactWay> ways = core.conversations.client(sam, KAREN).orElseThrow().ways();
        assertThat(ways).extracting(way -> way.point().label()).containsExactly(Optional.of("Mobile"),
                Optional.of("Work"), Optional.empty(), Optional.empty());
        assertThat(ways).extracting(ContactWay::textable).containsExactly(true, true, false, false);
        assertThat(ways).extracting(way -> way.obstacle().map(Reason::code)).containsExactly(Optional.empty(),
                Optional.empty(), Optional.of(Code.INVALID_PHONE), Optional.of(Code.NO_EMAIL_CONSENT));
    }

    @Test
    void clientShouldShowWhichNumberOptedOut() {
        core.receive("SM1", WORK, DOWNTOWN_NUMBER, "STOP");
        List<ContactWay> ways = core.conversations.client(sam, KAREN).orElseThrow().ways();
        assertThat(ways.get(0).obstacle()).isEmpty();
        assertThat(ways.get(1).obstacle()).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo(Code.OPTED_OUT);
            assertThat(reason.text()).contains(WORK).contains("STOP");
        });
    }

    @Test
    void messageShouldGoToTheChosenNumberInTheSameTimeline() {
        Message first = core.post(sam, KAREN, "Hello");
        Message second = posted(write(WORK));
        assertThat(first.addresses().theirs()).isEqualTo(KARENS_NUMBER);
        assertThat(second.addresses().theirs()).isEqualTo(WORK);
        assertThat(second.addresses().ours()).isEqualTo(DOWNTOWN_NUMBER);
        assertThat(second.conversation()).isEqualTo(first.conversation());
        core.workers.runReady();
        assertThat(core.provider.accepted()).extracting(sent -> sent.addresses().theirs())
                .containsExactly(KARENS_NUMBER, WORK);
    }

    @Test
    void answerFromTheChosenNumberShouldLandInTheSameConversation() {
        Message sent = posted(write(WORK));
        Message answer = core.receive("SM1", WORK, DOWNTOWN_NUMBER, "Got it");
        assertThat(answer.conversation()).isEqualTo(sent.conversation());
        assertThat(answer.answers()).contains(sent.id());
        assertThat(core.receive("SM2", KARENS_NUMBER, DOWNTOWN_NUMBER, "Me again").conversation())
                .isEqualTo(sent.conversation());
    }

    @Test
    void answerFromANumberThatIsSharedShouldLandWithWhomWasWrittenTo() {
        core.client(new ClientId("c-bob"), "Bob Adams", WORK, DOWNTOWN);
        Message sent = posted(write(WORK));
        assertThat(core.receive("SM1", WORK, DOWNTOWN_NUMBER, "Got it").conversation()).isEqualTo(sent.conversation());
    }

    @Test
    void addressOfSomebodyElseShouldBeRefused() {
        core.client(new ClientId("c-bob"), "Bob Adams", "+12125550178", DOWNTOWN);
        assertThat(write("+12125550178")).isInstanceOf(PostOutcome.LacksAddress.class);
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void chosenNumberThatOptedOutShouldBeRefusedThoughAnotherOneIsThere() {
        core.receive("SM1", WORK, DOWNTOWN_NUMBER, "STOP");
        long waiting = core.store.outbox().size();
        assertThat(write(WORK)).isInstanceOfSatisfying(PostOutcome.Unreachable.class, unreachable -> {
            assertThat(unreachable.choice().ghostText()).startsWith("Nothing can be sent there. The client opted out");
            assertThat(unreachable.choice().reasons()).extracting(Reason::code).containsExactly(Code.OPTED_OUT);
        });
        assertThat(core.store.outbox().size()).isEqualTo((int) waiting);
        assertThat(write(KARENS_NUMBER)).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void emailShouldSayWhyWhenItIsNotSetUp() {
        client(KAREN, true, phone(KARENS_NUMBER, "Mobile"), email("karen@example.com"));
        assertThat(write("karen@example.com")).isInstanceOfSatisfying(PostOutcome.Unreachable.class, unreachable ->
                assertThat(unreachable.choice().reasons()).extracting(Reason::channel).containsExactly(Channel.EMAIL));
    }

    @Test
    void keyShouldNotServeForAnotherAddress() {
        NewMessage draft = new NewMessage("Hello", Optional.of("k1"));
        core.conversations.postToClient(sam, KAREN, draft.to(Optional.of(WORK)));
        assertThat(core.conversations.postToClient(sam, KAREN, draft.to(Optional.of(WORK))))
                .isInstanceOf(PostOutcome.Posted.class);
        assertThat(core.conversations.postToClient(sam, KAREN, draft)).isInstanceOf(PostOutcome.KeyReused.class);
    }

    @Test
    void strangerShouldHaveNoOtherAddress() {
        String stranger = "+13105550199";
        ConversationId talk = core.receive("SM1", stranger, DOWNTOWN_NUMBER, "who are you?").conversation();
        NewMessage draft = new NewMessage("Lakeside!", Optional.empty());
        assertThat(core.conversations.post(sam, talk, draft.to(Optional.of(WORK))))
                .isInstanceOf(PostOutcome.LacksAddress.class);
        assertThat(core.conversations.post(sam, talk, draft.to(Optional.of(stranger))))
                .isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void historyShouldShowWhereEachMessageWent() {
        core.post(sam, KAREN, "Hello");
        write(WORK);
        assertThat(core.conversations.clientMessages(sam, KAREN, new Page.Request(Optional.empty(), 9)).orElseThrow()
                .items()).extracting(message -> message.addresses().theirs()).containsExactly(WORK, KARENS_NUMBER);
    }

    private PostOutcome write(String to) {
        return core.conversations.postToClient(sam, KAREN,
                new NewMessage("See you", Optional.empty()).to(Optional.of(to)));
    }

    private static Message posted(PostOutcome outcome) {
        return ((PostOutcome.Posted) outcome).message();
    }

    private static ContactPoint phone(String number, String label) {
        return new ContactPoint(ContactPoint.Type.PHONE, number, Optional.of(number), Optional.of(label));
    }

    private static ContactPoint email(String address) {
        return new ContactPoint(ContactPoint.Type.EMAIL, address, Optional.of(address), Optional.empty());
    }

    private void client(ClientId id, boolean texts, ContactPoint... points) {
        core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(new Client(ACCOUNT, id,
                "Karen Adams", Set.of(DOWNTOWN), List.of(points), "US", texts, false, false, Optional.empty())), List.of(),
                List.of(), List.of()));
    }
}

package org.communicator.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.Groups.NewGroup;
import org.communicator.api.people.Groups.Outcome;
import org.communicator.api.people.Groups.Outsider;
import org.communicator.api.people.Participants.Change;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class GroupServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 20);
    private static final String LEES_NUMBER = "+12125550124";
    private static final Outsider KAREN_HERSELF = new Outsider(Optional.of(KAREN), Optional.empty());
    private static final String LONDONS_NUMBER = "+442079460123";
    private static final Outsider LONDON = new Outsider(Optional.empty(), Optional.of(LONDONS_NUMBER));
    private static final Outsider LEE = new Outsider(Optional.empty(), Optional.of("(212) 555-0124"));

    private CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);
    private final StaffSession rita = core.session("rita", RIVERSIDE);

    @Test
    void openShouldSendOneMessageToEachPerson() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);

        List<Message> messages = messages(sam, group);
        assertThat(messages).extracting(message -> message.addresses().theirs())
                .containsExactlyInAnyOrder(KARENS_NUMBER, LEES_NUMBER);
        assertThat(messages).extracting(Message::status).containsOnly(MessageStatus.QUEUED);
        assertThat(messages).extracting(Message::fanout).containsOnly(Optional.of(messages.get(1).id()));
        assertThat(core.store.outbox().size()).isEqualTo(2);
        ConversationSummary summary = core.conversations.conversation(sam, group).orElseThrow();
        assertThat(summary.conversation().kind()).isEqualTo(ConversationKind.GROUP);
        assertThat(summary.title()).isEqualTo("Karen Adams, " + LEES_NUMBER);
        assertThat(core.conversations.conversation(rita, group)).isEmpty();
    }

    @Test
    void openShouldWriteToTheOthersWhenOneOfThePersonsOptedOut() {
        core.receive("SM0", KARENS_NUMBER, DOWNTOWN_NUMBER, "STOP");

        ConversationId group = open(sam, KAREN_HERSELF, LEE);

        assertThat(messages(sam, group)).allSatisfy(message -> assertThat(message.status())
                .isEqualTo(message.addresses().theirs().equals(LEES_NUMBER) ? MessageStatus.QUEUED : MessageStatus.FAILED));
        assertThat(messages(sam, group)).filteredOn(message -> message.status() == MessageStatus.FAILED).singleElement()
                .satisfies(message -> assertThat(message.failure().orElseThrow().text()).contains("opted out", "(STOP)"));
    }

    @Test
    void doubleOptInShouldAskNobodyInAGroup() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);

        assertThat(core.questions.ask(core.session(sam, Right.CONSENTS_WRITE), group, Purpose.MARKETING))
                .isInstanceOfSatisfying(DoubleOptIn.NotSent.class, refused -> assertThat(refused.outcome())
                        .isInstanceOf(PostOutcome.NotFound.class));
        assertThat(core.store.outbox().size()).isEqualTo(2);
    }

    @Test
    void openShouldRefuseWhatIsNoGroup() {
        assertThat(tried(sam, KAREN_HERSELF)).isInstanceOf(Outcome.WrongSize.class);
        assertThat(tried(sam, KAREN_HERSELF, new Outsider(Optional.empty(), Optional.of(KARENS_NUMBER))))
                .isInstanceOf(Outcome.WrongSize.class);
        assertThat(tried(sam, LEE, new Outsider(Optional.empty(), Optional.of("none"))))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(tried(rita, KAREN_HERSELF, LEE)).isEqualTo(new Outcome.Unknown(KAREN_HERSELF));
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void openShouldRefuseWhenTheNumberIsTollFree() {
        core.location(DOWNTOWN, "Downtown", true, "+18005550100");

        assertThat(tried(sam, KAREN_HERSELF, LEE)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.cause()).isInstanceOf(PostOutcome.NoGroups.class));
    }

    @Test
    void answerShouldBeShownInTheGroupWhenItAnswersTheGroupsText() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);

        core.receiving.receive(core.text("SM1", LEES_NUMBER, DOWNTOWN_NUMBER, "I'll come"));

        assertThat(messages(sam, group)).first().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("I'll come");
            assertThat(answer.answers()).isPresent();
        });
        assertThat(core.conversations.list(sam, Optional.empty(), FIRST).items()).hasSize(1);
    }

    @Test
    void answerShouldBeShownApartWhenItsAuthorIsNoLongerInTheGroup() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);
        assertThat(core.groups.remove(sam, group, LEES_NUMBER)).isEqualTo(Change.DONE);

        core.receiving.receive(core.text("SM1", LEES_NUMBER, DOWNTOWN_NUMBER, "I'll come"));

        assertThat(messages(sam, group)).first()
                .satisfies(line -> assertThat(line.text()).isEqualTo("sam removed " + LEES_NUMBER + "."));
        assertThat(core.conversations.list(sam, Optional.empty(), FIRST).items()).hasSize(2);
    }

    @Test
    void answerShouldBeShownApartWhenOneWasWrittenToAloneMeanwhile() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);
        ConversationId alone = core.post(sam, KAREN, "Between us").conversation();

        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Oh"));

        assertThat(messages(sam, alone)).first().satisfies(answer -> assertThat(answer.text()).isEqualTo("Oh"));
        assertThat(messages(sam, group)).hasSize(2);
    }

    @Test
    void postShouldGoToThoseWhoAreInTheGroupAndFailForWhomItCannotReach() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);
        core.client(new ClientId("c-max"), "Max", "+12125550125", DOWNTOWN);
        core.groups.add(sam, group, new Outsider(Optional.of(new ClientId("c-max")), Optional.empty()));
        core.withoutConsent(new ClientId("c-max"), "Max", "+12125550125", DOWNTOWN);

        PostOutcome first = core.conversations.post(sam, group, new NewMessage("At six", Optional.of("k1")));

        assertThat(core.conversations.post(sam, group, new NewMessage("At six", Optional.of("k1")))).isEqualTo(first);
        assertThat(messages(sam, group)).filteredOn(message -> message.text().equals("At six"))
                .extracting(Message::status).containsExactlyInAnyOrder(MessageStatus.QUEUED, MessageStatus.QUEUED,
                        MessageStatus.FAILED);
    }

    @Test
    void postShouldHoldEachTextForItsOwnPersonsQuietHours() {
        core = new CoreFixture(Map.of("quiet_hours_from", "00:00", "quiet_hours_until", "11:00", "quiet_hours_kinds",
                "STAFF_MESSAGE"));
        core.session("sam", DOWNTOWN);
        ConversationId group = open(sam, KAREN_HERSELF, LONDON);

        assertThat(messages(sam, group)).allSatisfy(message -> assertThat(message.status()).isEqualTo(
                message.addresses().theirs().equals(KARENS_NUMBER) ? MessageStatus.SCHEDULED : MessageStatus.QUEUED));
        core.receive("SM1", LONDONS_NUMBER, DOWNTOWN_NUMBER, "I am awake");
        core.conversations.post(sam, group, new NewMessage("Really?", Optional.empty()));
        core.workers.runReady();
        assertThat(core.provider.accepted()).extracting(text -> text.addresses().theirs())
                .containsOnly(LONDONS_NUMBER).hasSize(2);
        core.workers.pass(Duration.ofHours(4));
        assertThat(core.provider.accepted()).extracting(text -> text.addresses().theirs())
                .containsExactly(LONDONS_NUMBER, LONDONS_NUMBER, KARENS_NUMBER, KARENS_NUMBER);
    }

    @Test
    void addShouldChangeNothingWhenThatIsNotPossible() {
        ConversationId group = open(sam, KAREN_HERSELF, LEE);

        assertThat(core.groups.add(sam, group, LEE)).isEqualTo(Change.NOTHING_NEW);
        assertThat(core.groups.add(sam, group, new Outsider(Optional.empty(), Optional.of("none"))))
                .isEqualTo(Change.UNKNOWN_PERSON);
        assertThat(core.groups.add(rita, group, LEE)).isEqualTo(Change.NOT_FOUND);
        assertThat(core.groups.add(sam, core.post(sam, KAREN, "Hi").conversation(), LEE)).isEqualTo(Change.FIXED);
        for (int i = 0; i < 8; i++) {
            core.groups.add(sam, group, new Outsider(Optional.empty(), Optional.of("+1212555013" + i)));
        }
        assertThat(core.groups.add(sam, group, new Outsider(Optional.empty(), Optional.of("+12125550139"))))
                .isEqualTo(Change.FULL);
    }

    private ConversationId open(StaffSession session, Outsider... people) {
        return ((Outcome.Opened) tried(session, people)).group();
    }

    private Outcome tried(StaffSession session, Outsider... people) {
        return core.groups.open(session, new NewGroup(List.of(people), Optional.empty(),
                new NewMessage("Party at five", Optional.empty())));
    }

    private List<Message> messages(StaffSession session, ConversationId group) {
        return core.conversations.messages(session, group, FIRST).orElseThrow().items();
    }
}

package org.communicator.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.OpeningHours;
import org.communicator.api.people.Groups;
import org.communicator.api.people.Groups.NewGroup;
import org.communicator.api.people.Groups.Outsider;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes to a closed location is told so, once (X11). It is Saturday noon in UTC. */
class AwayAnswersTest {

    private static final String TEXT = "{location} is closed and will answer {opens}.";

    private final CoreFixture core = new CoreFixture(Map.of("after_hours_text", TEXT));
    private int texts;

    @Test
    void heardShouldAnswerOnceInTwelveHoursWhenTheLocationIsClosed() {
        open(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

        says("Are you open?");
        core.clock.advance(Duration.ofHours(11));
        says("Hello?");
        core.workers.runReady();

        assertThat(core.provider.accepted()).extracting(OutboundMessage::text)
                .containsExactly("Downtown is closed and will answer Monday at 9:00 AM.");
        core.clock.advance(Duration.ofHours(1));
        says("Still there?");
        core.workers.runReady();
        assertThat(core.provider.accepted()).extracting(OutboundMessage::text).last()
                .isEqualTo("Downtown is closed and will answer tomorrow at 9:00 AM.");
        assertThat(core.provider.accepted()).hasSize(2);
    }

    @Test
    void heardShouldKeepTheClientWaitingAndTheRoutingAsItIs() {
        open(DayOfWeek.MONDAY);

        says("Are you open?");
        Message answer = messages().get(0);

        assertThat(answer.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(answer.kind()).isEqualTo(MessageKind.CONFIRMATION);
        assertThat(answer.author()).isEmpty();
        assertThat(answer.answers()).contains(messages().get(1).id());
        assertThat(conversation().handling().waiting()).isTrue();
        says("Thanks");
        assertThat(messages().get(0).answers()).isEmpty();
    }

    @Test
    void heardShouldSayNothingWhileTheLocationIsOpenOrItsHoursAreUnknown() {
        says("Unknown hours");
        open(DayOfWeek.SATURDAY);
        says("Are you open?");

        assertThat(messages()).hasSize(2);
    }

    @Test
    void heardShouldAnswerOnAHoliday() {
        CoreFixture closed = new CoreFixture(Map.of("after_hours_text", TEXT, "holidays.downtown", "2026-03-14"));
        open(closed, DayOfWeek.SATURDAY);

        closed.receiving.receive(closed.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Are you open?"));
        closed.workers.runReady();

        assertThat(closed.provider.accepted()).extracting(OutboundMessage::text)
                .containsExactly("Downtown is closed and will answer Saturday, March 21 at 9:00 AM.");
    }

    @Test
    void heardShouldUseTheLocationsOwnText() {
        CoreFixture own = new CoreFixture(Map.of("after_hours_text", TEXT, "after.hours.text.downtown", "Gone fishing."));
        open(own, DayOfWeek.MONDAY);

        own.receiving.receive(own.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Are you open?"));
        own.workers.runReady();

        assertThat(own.provider.accepted()).extracting(OutboundMessage::text).containsExactly("Gone fishing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "ok!", "S\u00ed", "Sure.", "\uD83D\uDC4D", "thank you"})
    void heardShouldSayNothingToAPlainYesToAConfirmation(String text) {
        open(DayOfWeek.MONDAY);
        confirmation();

        says(text);

        assertThat(messages()).extracting(Message::direction).doesNotContainSequence(Direction.OUTBOUND, Direction.INBOUND);
    }

    @Test
    void heardShouldAnswerMoreThanAPlainYesToAConfirmation() {
        open(DayOfWeek.MONDAY);
        confirmation();

        says("Yes, but can I bring my dog?");

        assertThat(messages().get(0).text()).startsWith("Downtown is closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "HELP", "please stop texting me"})
    void heardShouldSayNothingToKeywordsAndRevocations(String text) {
        open(DayOfWeek.MONDAY);

        says(text);

        assertThat(messages()).extracting(Message::text).noneMatch(each -> each.startsWith("Downtown is closed"));
    }

    @Test
    void heardShouldSayNothingToSomebodyWhoOptedOut() {
        open(DayOfWeek.MONDAY);
        says("STOP");

        says("Why do you not answer?");

        assertThat(messages()).extracting(Message::text).noneMatch(each -> each.startsWith("Downtown is closed"));
    }

    @Test
    void heardShouldAnswerOnceWhoWritesAloneAndInAGroup() {
        open(DayOfWeek.MONDAY);
        says("Are you open?");
        ConversationId group = ((Groups.Outcome.Opened) core.groups.open(core.session("sam", DOWNTOWN), new NewGroup(
                List.of(new Outsider(Optional.of(KAREN), Optional.empty()),
                        new Outsider(Optional.empty(), Optional.of("+12125550124"))),
                Optional.empty(), new NewMessage("Party at five", Optional.empty())))).group();

        says("I'll come");
        core.receiving.receive(core.text("SM9", "+12125550124", DOWNTOWN_NUMBER, "Me, too"));

        assertThat(core.store.messages().list(group, Optional.empty(), 100))
                .filteredOn(message -> message.text().startsWith("Downtown is closed"))
                .extracting(message -> message.addresses().theirs()).containsExactly("+12125550124");
    }

    private void confirmation() {
        Message staff = core.post(core.session("sam", DOWNTOWN), KAREN, "See you on Monday?");
        Message confirmation = new Message(staff.id(), staff.account(), staff.conversation(), staff.client(),
                staff.direction(), MessageKind.CONFIRMATION, staff.channel(), staff.provider(), staff.providerId(),
                staff.addresses(), staff.text(), staff.at(), Optional.empty(), staff.location(), MessageStatus.SENT,
                staff.failure(), staff.segments(), staff.routing(), staff.requestKey(), staff.answers(), staff.mentions(),
                staff.hold(), false);
        core.store.removal().empty(List.of(staff.id()));
        core.store.messages().append(again(confirmation));
    }

    private static Message again(Message message) {
        return new Message(org.communicator.api.conversation.MessageId.parse("01890000-0000-7000-8000-000000000001"),
                message.account(), message.conversation(), message.client(), message.direction(), message.kind(),
                message.channel(), message.provider(), message.providerId(), message.addresses(), message.text(),
                message.at(), message.author(), message.location(), message.status(), message.failure(),
                message.segments(), message.routing(), message.requestKey(), message.answers(), message.mentions(),
                message.hold(), false);
    }

    private void says(String text) {
        core.receiving.receive(core.text("SM" + texts++, KARENS_NUMBER, DOWNTOWN_NUMBER, text));
    }

    private Conversation conversation() {
        return core.store.conversations().findByKey(ACCOUNT, ConversationKey.of(KAREN)).orElseThrow();
    }

    private List<Message> messages() {
        return core.store.messages().list(conversation().id(), Optional.empty(), 100);
    }

    private void open(DayOfWeek... days) {
        open(core, days);
    }

    private static void open(CoreFixture core, DayOfWeek... days) {
        List<OpeningHours> hours = Arrays.stream(days)
                .map(day -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0))).toList();
        core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(new Location(ACCOUNT, DOWNTOWN, "Downtown",
                ZoneId.of("UTC"), true, true, List.of(DOWNTOWN_NUMBER), hours)), List.of(), List.of(), List.of(),
                List.of(), List.of()));
    }
}

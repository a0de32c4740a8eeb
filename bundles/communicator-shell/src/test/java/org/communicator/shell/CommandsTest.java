package org.communicator.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.FailedMessages;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ResendOutcome;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.operations.Inspection;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.memory.MemoryStore;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.TimeOrderedIds;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final MemoryStore store = new MemoryStore();
    private final StoreStory story = new StoreStory(new Stores(store, store.conversations(), store.messages(),
            store.outbox(), store.directory()));
    private final Conversation conversation = story.conversation(StoreStory.DOWNTOWN);
    private final Message inbound = story.append(story.inbound(conversation).text("A secret"));
    private final List<StaffSession> sessions = new ArrayList<>();
    private ResendOutcome outcome = new ResendOutcome.NotResendable();

    @Test
    void findShouldListConversationsWithoutTexts() {
        FindCommand command = command(new FindCommand());
        command.what = "+12025550199";
        command.inspection = inspection();

        assertThat(printed(command)).contains(conversation.id().toString(), "Karen Adams", "downtown", "OPEN")
                .doesNotContain("A secret");
        assertThat(sessions.get(0).access().everyLocation()).isTrue();
        assertThat(sessions.get(0).account()).isEqualTo(StoreStory.ACME);
        assertThat(sessions.get(0).rights()).doesNotContain(Right.MESSAGES_DELETE, Right.PRIVACY_MANAGE);
    }

    @Test
    void routesShouldListStatesFiguresAndProblems() {
        RoutesCommand command = command(new RoutesCommand());
        command.routes = new SteeredRoutes();

        assertThat(printed(command)).contains("sms-outbound", "mine.yaml", "RUNNING", "ConnectException",
                "bad.yaml, line 7: no such step");
    }

    @Test
    void routeStopAndStartShouldSayWhatCameOfIt() {
        SteeredRoutes routes = new SteeredRoutes();
        RouteStopCommand stop = command(new RouteStopCommand());
        stop.routes = routes;
        stop.route = "sms-outbound";
        RouteStartCommand start = command(new RouteStartCommand());
        start.routes = routes;
        start.route = "no-such";

        assertThat(printed(stop)).contains("It is stopped");
        assertThat(printed(start)).contains("There is no such route.");
        assertThat(routes.steps).containsExactly("stop sms-outbound", "start no-such");
    }

    @Test
    void explainShouldTellRuleCauseAndFacts() {
        ExplainCommand command = command(new ExplainCommand());
        command.message = inbound.id().toString();
        command.inspection = inspection();

        assertThat(printed(command)).contains("rule 4b", "because Because it belongs here.", "facts C=1")
                .doesNotContain("A secret");
    }

    @Test
    void explainShouldSayThatThereIsNoneWhenTheIdIsUnknown() {
        ExplainCommand command = command(new ExplainCommand());
        command.message = "nonsense";
        command.inspection = inspection();

        assertThat(printed(command)).contains("There is no such message.");
    }

    @Test
    void deadLettersShouldListFailures() {
        DeadLettersCommand command = command(new DeadLettersCommand());
        command.failedMessages = failed();

        assertThat(printed(command)).contains(inbound.id().toString(), "There are more.");
    }

    @Test
    void resendShouldSayWhatBecameOfTheMessage() {
        assertThat(printed(resend())).contains("nothing to send again");
        outcome = new ResendOutcome.Tried(new PostOutcome.Posted(inbound));
        assertThat(printed(resend())).contains("sent again as message " + inbound.id());
        outcome = new ResendOutcome.Tried(new PostOutcome.Unreachable(
                new ChannelChoice(Optional.empty(), "Karen cannot be reached.", List.of())));
        assertThat(printed(resend())).contains("Karen cannot be reached.");
        outcome = new ResendOutcome.Tried(new PostOutcome.NotFound());
        assertThat(printed(resend())).contains("There is no such message.");
    }

    @Test
    void consentsShouldListTheLedger() {
        ConsentsCommand command = command(new ConsentsCommand());
        command.address = "+12025550199";
        command.inspection = inspection();

        assertThat(printed(command)).contains("OPTED_OUT", "MARKETING", "STOP");
    }

    @Test
    void usageShouldSumTheDaysThatAreAskedFor() {
        UsageCommand command = command(new UsageCommand());
        command.clock = TestClock.atNoon();
        command.days = 7;
        command.usage = (session, from, to) -> {
            assertThat(Duration.between(from, to)).isEqualTo(Duration.ofDays(7));
            return List.of(new Usage.Row(StoreStory.DOWNTOWN, Channel.SMS, Direction.OUTBOUND, 12, 34));
        };

        assertThat(printed(command)).contains("downtown", "12", "34");
    }

    private ResendCommand resend() {
        ResendCommand command = command(new ResendCommand());
        command.message = inbound.id().toString();
        command.failedMessages = failed();
        return command;
    }

    private static <T extends AccountAction> T command(T command) {
        command.account = "acme";
        return command;
    }

    private static String printed(AccountAction command) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        command.print(new PrintStream(screen, true, StandardCharsets.UTF_8));
        return screen.toString(StandardCharsets.UTF_8);
    }

    private FailedMessages failed() {
        return new FailedMessages() {
            @Override
            public Page<Message> failed(StaffSession session, Page.Request page) {
                return new Page<>(List.of(inbound), Optional.of(inbound.id().value()));
            }

            @Override
            public ResendOutcome resend(StaffSession session, MessageId message) {
                return outcome;
            }

            @Override
            public boolean dismiss(StaffSession session, MessageId message) {
                return false;
            }
        };
    }

    private Inspection inspection() {
        return new Inspection() {
            @Override
            public List<ConversationSummary> find(StaffSession session, String what) {
                sessions.add(session);
                return List.of(new ConversationSummary(conversation, "Karen Adams", Optional.of(inbound),
                        Optional.empty()));
            }

            @Override
            public Optional<Message> message(StaffSession session, MessageId message) {
                return Optional.of(inbound).filter(known -> known.id().equals(message));
            }

            @Override
            public List<ConsentEntry> consents(StaffSession session, String address) {
                return List.of(new ConsentEntry(new ConsentEntryId(TimeOrderedIds.of(9)), StoreStory.ACME,
                        new ConsentSubject(Channel.SMS, address, Purpose.MARKETING, ConsentScope.ACCOUNT),
                        ConsentState.OPTED_OUT, new Evidence(Evidence.Source.KEYWORD, Optional.empty(), "STOP"),
                        Optional.empty(), StoreStory.START));
            }
        };
    }
}

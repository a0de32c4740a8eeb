package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ConversationHandling;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.api.inbox.Inbox;
import org.communicator.api.inbox.InboxCounts;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.inbox.InboxView.Assigned;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The team's inbox over HTTP (X09). */
class HandlingTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String TALK = "/conversations/" + Facts.CONVERSATION;

    private final List<Object> asked = new ArrayList<>();
    private HandlingOutcome outcome = new HandlingOutcome.Changed(Facts.summary(Optional.empty()).conversation());

    @BeforeEach
    void letThereBeATeam() {
        STAGE.ports.handling = new Recorded();
        STAGE.ports.inbox = new Inbox() {
            @Override
            public Page<ConversationSummary> list(StaffSession session, InboxView view, Page.Request page) {
                asked.add(view);
                return new Page<>(List.of(Facts.summary(Optional.empty())), Optional.empty());
            }

            @Override
            public InboxCounts counts(StaffSession session) {
                return new InboxCounts(1, 2, 3, 100);
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"claim|", "assignee|{\"staffId\":\"lee\"}", "assignee|{}",
            "transfer|{\"locationId\":\"uptown\",\"note\":\"Please call\"}",
            "snooze|{\"until\":\"2026-05-01T09:00:00Z\",\"expected\":{\"state\":\"OPEN\"}}",
            "close|{\"expected\":{\"state\":\"OPEN\",\"assignee\":\"lee\"}}", "reopen|{}"})
    void changeShouldAnswerTheConversationAsItIsNow(String what, String body) {
        Answer answer = STAGE.api().send("POST", TALK + "/" + what, body == null ? "" : body, "Idempotency-Key", "k-1",
                "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(Facts.CONVERSATION.toString());
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"transfer|{}", "transfer|{\"locationId\":\"uptown\",\"note\":\" \"}",
            "snooze|{\"until\":\"tomorrow\"}", "close|{\"expected\":{\"state\":\"GONE\"}}", "close|{\"expected\":{}}",
            "assignee|{\"staffId\":\"\"}"})
    void changeShouldAnswer422WhenAValueIsWrong(String what, String body) {
        assertThat(STAGE.api().send("POST", TALK + "/" + what, body, "Content-Type", "application/json").problem()).isEqualTo("invalid");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "transfer", "snooze", "close", "reopen"})
    void changeShouldAnswer400WhenThereIsNoBody(String what) {
        assertThat(STAGE.api().send("POST", TALK + "/" + what, "", "Content-Type", "application/json").status()).isEqualTo(400);
    }

    @Test
    void changeShouldAnswer409WithTheConversationWhenItIsAnotherMeanwhile() {
        outcome = new HandlingOutcome.Conflict(Facts.summary(Optional.empty()).conversation());

        Answer answer = STAGE.api().send("POST", TALK + "/claim", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("conversation-changed");
        assertThat(answer.at("/current/id")).isEqualTo(Facts.CONVERSATION.toString());
    }

    @Test
    void changeShouldSayWhyWhenItIsRefused() {
        outcome = new HandlingOutcome.CannotSee(new StaffId("lee"));
        assertThat(STAGE.api().send("POST", TALK + "/claim", "").problem()).isEqualTo("cannot-see-conversation");
        outcome = new HandlingOutcome.NotHandled();
        assertThat(STAGE.api().send("POST", TALK + "/claim", "").problem()).isEqualTo("not-handled");
        outcome = new HandlingOutcome.NoSuchLocation(new LocationId("x"));
        assertThat(STAGE.api().send("POST", TALK + "/claim", "").at("/errors/0/pointer")).isEqualTo("/locationId");
        outcome = new HandlingOutcome.MomentPast();
        assertThat(STAGE.api().send("POST", TALK + "/claim", "").problem()).isEqualTo("snooze-past");
        outcome = new HandlingOutcome.MomentTooFar();
        assertThat(STAGE.api().send("POST", TALK + "/claim", "").problem()).isEqualTo("snooze-too-far");
        outcome = new HandlingOutcome.NotFound();
        assertThat(STAGE.api().send("POST", TALK + "/claim", "").status()).isEqualTo(404);
    }

    @Test
    void listShouldAskForTheViewWhenOneIsGiven() {
        assertThat(STAGE.api().get("/conversations?view=MINE").status()).isEqualTo(200);
        assertThat(STAGE.api().get("/conversations?waiting=true&location=downtown").status()).isEqualTo(200);
        assertThat(STAGE.api().get("/conversations?view=UNASSIGNED&state=ANY").status()).isEqualTo(200);
        assertThat(STAGE.api().get("/conversations").status()).isEqualTo(200);

        assertThat(asked).containsExactly(InboxView.open(Assigned.MINE),
                new InboxView(Assigned.ALL, Optional.of(Handling.State.OPEN), true, Optional.of(Facts.DOWNTOWN)),
                new InboxView(Assigned.UNASSIGNED, Optional.empty(), false, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=HIS", "state=GONE", "waiting=maybe"})
    void listShouldAnswer400WhenThereIsNoSuchView(String query) {
        assertThat(STAGE.api().get("/conversations?" + query).status()).isEqualTo(400);
    }

    @Test
    void countsShouldBeShown() {
        Answer answer = STAGE.api().get("/inbox/counts");

        assertThat(answer.at("/mine")).isEqualTo("1");
        assertThat(answer.at("/unread")).isEqualTo("100");
    }

    private final class Recorded implements ConversationHandling {

        @Override
        public HandlingOutcome claim(StaffSession session, ConversationId conversation) {
            return told("claim");
        }

        @Override
        public HandlingOutcome assign(StaffSession session, ConversationId conversation, Optional<StaffId> assignee,
                Optional<Expected> expected) {
            return told(assignee);
        }

        @Override
        public HandlingOutcome transfer(StaffSession session, ConversationId conversation, LocationId to,
                Optional<String> note, Optional<Expected> expected) {
            return told(to);
        }

        @Override
        public HandlingOutcome snooze(StaffSession session, ConversationId conversation, Instant until,
                Optional<Expected> expected) {
            return told(until);
        }

        @Override
        public HandlingOutcome close(StaffSession session, ConversationId conversation, Optional<Expected> expected) {
            return told("close");
        }

        @Override
        public HandlingOutcome reopen(StaffSession session, ConversationId conversation, Optional<Expected> expected) {
            return told("reopen");
        }

        private HandlingOutcome told(Object what) {
            asked.add(what);
            return outcome;
        }
    }
}

package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ScheduleChange;
import org.communicator.api.conversation.ScheduleOutcome;
import org.communicator.api.conversation.ScheduledMessages;
import org.communicator.api.conversation.Timing;
import org.communicator.api.host.StaffSession;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledMessagesTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String WAITING = "/scheduled-messages/" + Facts.outbound().id();
    private static final String TO_CLIENT = "/clients/karen/messages";

    private ScheduleOutcome outcome = new ScheduleOutcome.Done(Facts.outbound());
    private ScheduleChange changed;

    @BeforeEach
    void letThereBeAMessageThatWaits() {
        STAGE.ports.scheduledMessages = new ScheduledMessages() {
            @Override
            public Optional<List<Message>> list(StaffSession session, ConversationId conversation) {
                return conversation.equals(Facts.outbound().conversation()) ? Optional.of(List.of(Facts.outbound()))
                        : Optional.empty();
            }

            @Override
            public ScheduleOutcome change(StaffSession session, MessageId message, ScheduleChange change) {
                changed = change;
                return outcome;
            }

            @Override
            public ScheduleOutcome cancel(StaffSession session, MessageId message) {
                return outcome;
            }
        };
    }

    @Test
    void listShouldShowWhatWaits() {
        Answer answer = STAGE.api().get("/conversations/" + Facts.outbound().conversation() + "/scheduled-messages");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/id")).isEqualTo(Facts.outbound().id().toString());
        assertThat(STAGE.api().get("/conversations/01890000-0000-7000-8000-0000000000aa/scheduled-messages").problem())
                .isEqualTo("not-found");
    }

    @Test
    void changeShouldTakeWhatIsGiven() {
        Answer answer = change("{\"sendAt\":\"2026-03-14T10:00:00.123456+01:00\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(changed).isEqualTo(new ScheduleChange(Optional.empty(),
                Optional.of(Instant.parse("2026-03-14T09:00:00.123Z")), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\" \"}", "{\"sendAt\":\"tomorrow\"}", "{\"sendAt\":\"2026-03-14T10:00:00\"}"})
    void changeShouldAnswer422ForWhatCannotBeTaken(String body) {
        assertThat(change(body).problem()).isEqualTo("invalid");
    }

    @Test
    void cancelShouldAnswerTheMessage() {
        Answer answer = STAGE.api().send("DELETE", WAITING, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(Facts.outbound().id().toString());
    }

    @Test
    void cancelShouldAnswerWhyNot() {
        outcome = new ScheduleOutcome.TooLate();
        assertThat(STAGE.api().send("DELETE", WAITING, "").problem()).isEqualTo("not-waiting");
        outcome = new ScheduleOutcome.NotFound();
        assertThat(STAGE.api().send("DELETE", WAITING, "").problem()).isEqualTo("not-found");
        outcome = new ScheduleOutcome.WrongTime(false);
        assertThat(change("{}").problem()).isEqualTo("send-time-too-far");
    }

    @Test
    void postShouldTakeTheTimeAndBeCancelledOnReplyUnlessItSaysOtherwise() {
        STAGE.api().post(TO_CLIENT, "{\"text\":\"Hi\",\"sendAt\":\"2026-03-14T09:00:00Z\"}");
        assertThat(STAGE.conversations.posted.timing())
                .isEqualTo(new Timing(Optional.of(Instant.parse("2026-03-14T09:00:00Z")), true, false));

        STAGE.api().post(TO_CLIENT,
                "{\"text\":\"Hi\",\"sendAt\":\"2026-03-14T09:00:00Z\",\"cancelOnReply\":false,\"anyway\":true}");
        assertThat(STAGE.conversations.posted.timing().cancelOnReply()).isFalse();
        assertThat(STAGE.conversations.posted.timing().anyway()).isTrue();

        STAGE.api().post(TO_CLIENT, "{\"text\":\"Hi\"}");
        assertThat(STAGE.conversations.posted.timing()).isEqualTo(Timing.NOW);
    }

    @ParameterizedTest
    @CsvSource({"true,send-time-past", "false,send-time-too-far"})
    void postShouldAnswer422WhenTheTimeCannotBeTaken(boolean past, String problem) {
        STAGE.conversations.outcome.set(new PostOutcome.WrongTime(past));

        Answer answer = STAGE.api().post(TO_CLIENT, "{\"text\":\"Hi\",\"sendAt\":\"2026-03-14T09:00:00Z\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static Answer change(String body) {
        return STAGE.api().send("PATCH", WAITING, body, "Content-Type", "application/json");
    }
}

package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.FailedMessages;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ResendOutcome;
import org.communicator.api.host.StaffSession;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailedMessagesTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String FAILED = "/messages/" + Facts.outbound().id();

    private ResendOutcome outcome = new ResendOutcome.Tried(new PostOutcome.Posted(Facts.outbound()));

    @BeforeEach
    void letThereBeAFailedMessage() {
        STAGE.ports.failedMessages = new FailedMessages() {
            @Override
            public Page<Message> failed(StaffSession session, Page.Request page) {
                return new Page<>(List.of(Facts.outbound()), Optional.of(Facts.NEXT));
            }

            @Override
            public ResendOutcome resend(StaffSession session, MessageId message) {
                return outcome;
            }

            @Override
            public boolean dismiss(StaffSession session, MessageId message) {
                return message.equals(Facts.outbound().id());
            }
        };
    }

    @Test
    void failedShouldShowThePageWithCauses() {
        Answer answer = STAGE.api().get("/messages/failed?limit=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/failure/code")).isEqualTo("30005");
        assertThat(answer.at("/next")).isNotEmpty();
    }

    @Test
    void resendShouldAnswerTheNewMessageWhenItWasPosted() {
        Answer answer = STAGE.api().send("POST", FAILED + "/resend", "", "Idempotency-Key", "k-1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/id")).isEqualTo(Facts.outbound().id().toString());
    }

    @Test
    void resendShouldAnswer409WhenThereIsNothingToSendAgain() {
        outcome = new ResendOutcome.NotResendable();

        Answer answer = STAGE.api().send("POST", FAILED + "/resend", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-resendable");
    }

    @Test
    void resendShouldAnswerLikeAnyPostWhenTheClientCannotBeReached() {
        outcome = new ResendOutcome.Tried(new PostOutcome.Unreachable(Facts.unreachable()));

        assertThat(STAGE.api().send("POST", FAILED + "/resend", "").problem()).isEqualTo("client-unreachable");
    }

    @Test
    void dismissShouldAnswer204WhenTheMessageIsThere() {
        assertThat(STAGE.api().send("POST", FAILED + "/dismiss-failure", "").status()).isEqualTo(204);
    }

    @Test
    void everythingShouldAnswer404WhenThereIsNoSuchMessage() {
        assertThat(STAGE.api().send("POST", "/messages/none/dismiss-failure", "").status()).isEqualTo(404);
        assertThat(STAGE.api().send("POST", "/messages/" + Facts.inbound().id() + "/dismiss-failure", "").status())
                .isEqualTo(404);
        assertThat(STAGE.api().send("POST", "/messages/none/resend", "").status()).isEqualTo(404);
    }
}

package org.communicator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.sandbox.Provider.KAREN;
import static org.communicator.sandbox.Provider.MESSAGES;
import static org.communicator.sandbox.Provider.text;

import java.io.IOException;
import java.util.List;
import org.communicator.sandbox.Provider.Answer;
import org.communicator.sandbox.Receiver.Received;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.webhook.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCallbacksTest {

    private final Receiver receiver = new Receiver();
    private Provider provider;

    @BeforeEach
    void start() {
        provider = Provider.reporting(receiver.url("/inbound"));
    }

    @AfterEach
    void stop() {
        provider.close();
        receiver.close();
    }

    @Test
    void createShouldReportEachStatusInOrder() {
        create("Hi");

        assertThat(receiver.statuses(3)).containsExactly("sending", "sent", "delivered");
    }

    @Test
    void createShouldSignWhatItReports() {
        String sid = create("Hi").text("sid");

        Received report = receiver.next();

        assertThat(report.parameter("MessageSid")).isEqualTo(sid);
        assertThat(report.parameter("To")).isEqualTo(KAREN);
        assertThat(report.idempotencyToken()).isNotBlank();
        assertThat(report.signature())
                .isEqualTo(new Signature(Provider.TOKEN).of(receiver.url("/status"), report.form()));
    }

    @Test
    void createShouldShowTheStatusThatWasReported() {
        String sid = create("Hi").text("sid");
        receiver.statuses(3);

        assertThat(provider.message(sid).text("status")).isEqualTo("delivered");
        assertThat(provider.message(sid).json().get("date_sent").isTextual()).isTrue();
    }

    @Test
    void createShouldChooseASenderWhenOnlyAServiceIsGiven() {
        provider.control("PUT", "/numbers/+15005550016", "{\"name\":\"Uptown\"}");
        provider.create(new Form().add("To", KAREN).add("MessagingServiceSid", "MG" + "0".repeat(32))
                .add("Body", "Hi").add("StatusCallback", receiver.url("/status")));

        Received report = receiver.next();

        assertThat(report.parameter("From")).isEqualTo("+15005550016");
        assertThat(report.parameter("MessagingServiceSid")).isEqualTo("MG" + "0".repeat(32));
    }

    @ParameterizedTest(name = "{0} ends {1} with {2}")
    @CsvSource({"undelivered, 3, 30003", "failed, 2, 30008"})
    void createShouldReportTheCodeWhenTheMessageDoesNotArrive(String outcome, int reports, String code) {
        fault("{\"outcome\":\"" + outcome + "\"}");
        String sid = create("Hi").text("sid");
        receiver.statuses(reports - 1);

        Received last = receiver.next();

        assertThat(last.parameter("MessageStatus")).isEqualTo(outcome);
        assertThat(last.parameter("ErrorCode")).isEqualTo(code);
        assertThat(provider.message(sid).text("error_code")).isEqualTo(code);
    }

    @Test
    void createShouldReportTwiceWhenDuplicatesAreChosen() {
        fault("{\"callbacks\":\"duplicate\"}");
        create("Hi");

        assertThat(receiver.statuses(6))
                .containsExactly("sending", "sending", "sent", "sent", "delivered", "delivered");
    }

    @Test
    void createShouldReportBackwardsWhenReversedIsChosen() {
        fault("{\"callbacks\":\"reversed\"}");
        String sid = create("Hi").text("sid");

        assertThat(receiver.statuses(3)).containsExactly("delivered", "sent", "sending");
        assertThat(provider.message(sid).text("status")).isEqualTo("delivered");
    }

    @Test
    void createShouldAnswerAfterTheReportsWhenEarlyIsChosen() {
        fault("{\"callbacks\":\"early\"}");

        Answer answer = create("Hi");

        assertThat(receiver.isQuiet()).isFalse();
        assertThat(answer.text("status")).isEqualTo("queued");
        assertThat(receiver.statuses(3)).containsExactly("sending", "sent", "delivered");
    }

    @Test
    void createShouldStayAtSentWhenTheEndIsNeverReported() {
        fault("{\"outcome\":\"sent\",\"callbacks\":\"early\"}");
        String sid = create("Hi").text("sid");

        assertThat(receiver.statuses(2)).containsExactly("sending", "sent");
        assertThat(provider.message(sid).text("status")).isEqualTo("sent");
    }

    @Test
    void createShouldReportNothingWhenReportsAreTurnedOff() {
        provider.control("PUT", "/settings", "{\"callbacks\":false}");

        String sid = create("Hi").text("sid");

        assertThat(provider.message(sid).text("status")).isEqualTo("delivered");
        assertThat(receiver.isQuiet()).isTrue();
    }

    @ParameterizedTest(name = "{0} is {1} with {2}")
    @CsvSource({"reject, 400, 21614", "too-many-requests, 429, 20429", "server-error, 500, 20500",
        "unavailable, 503, 20503"})
    void createShouldAcceptNothingWhenItIsRefused(String kind, int status, int code) {
        fault("{\"answer\":\"" + kind + "\",\"times\":1}");

        Answer answer = create("Hi");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(provider.get(MESSAGES).json().get("messages")).isEmpty();
    }

    @Test
    void createShouldRefuseWithTheCodeChosen() {
        fault("{\"answer\":\"reject\",\"answerCode\":21610}");

        assertThat(create("Hi").code()).isEqualTo(21610);
    }

    @Test
    void createShouldBeAcceptedButUnansweredWhenTheConnectionIsCut() {
        fault("{\"answer\":\"cut-after-accept\",\"times\":1}");

        assertThatThrownBy(() -> provider.send(provider.account("POST", MESSAGES, text("Hi").encoded())))
                .isInstanceOf(IOException.class);
        assertThat(provider.get(MESSAGES).json().get("messages")).hasSize(1);
    }

    @Test
    void createShouldBeAcceptedButFailWhenTheErrorComesAfter() {
        fault("{\"answer\":\"error-after-accept\",\"times\":1}");

        assertThat(create("Hi").status()).isEqualTo(500);
        assertThat(provider.get(MESSAGES).json().get("messages")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faults", "/faults/+15005550010"})
    void createShouldBeNeitherAcceptedNorAnsweredWhenTheProviderIsDown(String path) {
        provider.control("PUT", path, "{\"answer\":\"down\"}");

        assertThatThrownBy(() -> provider.send(provider.account("POST", MESSAGES, text("Hi").encoded())))
                .isInstanceOf(IOException.class);
        provider.control("DELETE", "/faults", "");
        assertThat(provider.get(MESSAGES).json().get("messages")).isEmpty();
    }

    @Test
    void createShouldGoWellAgainWhenTheTimesAreOver() {
        fault("{\"answer\":\"unavailable\",\"times\":2}");

        assertThat(List.of(create("1").status(), create("2").status(), create("3").status()))
                .containsExactly(503, 503, 201);
    }

    @Test
    void createShouldObeyTheFaultOfTheNumberBeforeThatOfEveryone() {
        provider.control("PUT", "/faults", "{\"answer\":\"unavailable\"}");
        fault("{\"answer\":\"normal\"}");

        assertThat(create("Hi").status()).isEqualTo(201);
    }

    private void fault(String json) {
        assertThat(provider.control("PUT", "/faults/" + KAREN, json).status()).isEqualTo(200);
    }

    private Answer create(String body) {
        return provider.create(text(body).add("StatusCallback", receiver.url("/status")));
    }
}

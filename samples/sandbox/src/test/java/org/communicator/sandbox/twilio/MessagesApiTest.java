package org.communicator.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.communicator.sandbox.Provider.ACCOUNT;
import static org.communicator.sandbox.Provider.DOWNTOWN;
import static org.communicator.sandbox.Provider.KAREN;
import static org.communicator.sandbox.Provider.MESSAGES;
import static org.communicator.sandbox.Provider.text;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.communicator.sandbox.Provider;
import org.communicator.sandbox.Provider.Answer;
import org.communicator.sandbox.http.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesApiTest {

    private static final String SERVICE = "MG" + "0".repeat(31) + "1";

    private static Provider provider;

    @BeforeAll
    static void start() {
        provider = Provider.reporting("http://127.0.0.1:9/nobody");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void createShouldAnswerWithTheDocumentedShape() {
        Answer answer = provider.create(text("See you at 10:42"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().fieldNames()).toIterable().containsExactlyInAnyOrder("sid", "account_sid",
                "messaging_service_sid", "from", "to", "body", "status", "direction", "num_segments", "num_media",
                "date_created", "date_updated", "date_sent", "price", "price_unit", "error_code", "error_message",
                "api_version", "uri", "subresource_uris");
        assertThat(answer.text("sid")).matches("SM[0-9a-f]{32}");
        assertThat(answer.text("status")).isEqualTo("queued");
        assertThat(answer.text("direction")).isEqualTo("outbound-api");
        assertThat(answer.json().get("num_segments").isTextual()).isTrue();
        assertThat(answer.json().get("num_media").textValue()).isEqualTo("0");
        assertThat(Stream.of("price", "error_code", "error_message", "date_sent", "messaging_service_sid")
                .map(answer.json()::get)).allMatch(value -> value.isNull());
        assertThat(answer.text("uri"))
                .isEqualTo("/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + answer.text("sid") + ".json");
        assertThat(ZonedDateTime.parse(answer.text("date_created"), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isCloseTo(ZonedDateTime.now(), within(Duration.ofMinutes(1)));
    }

    @Test
    void createShouldBeAcceptedWithoutASenderWhenAServiceIsGiven() {
        Answer answer = provider.create(new Form().add("To", KAREN).add("MessagingServiceSid", SERVICE)
                .add("Body", "Hi"));

        assertThat(answer.text("status")).isEqualTo("accepted");
        assertThat(answer.json().get("from").isNull()).isTrue();
        assertThat(answer.text("num_segments")).isEqualTo("0");
    }

    @Test
    void createShouldNameTheMessageMmsWhenItHasMedia() {
        Answer answer = provider.create(new Form().add("To", KAREN).add("From", DOWNTOWN)
                .add("MediaUrl", "https://example.test/a.png").add("MediaUrl", "https://example.test/b.png"));

        assertThat(answer.text("sid")).startsWith("MM");
        assertThat(answer.text("num_media")).isEqualTo("2");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "+15005550001, +15005550010, 21212", "+15005550007, +15005550010, 21606", "+15005550008, +15005550010, 21611",
        "+15005550006, +15005550001, 21211", "+15005550006, +15005550002, 21612", "+15005550006, +15005550003, 21408",
        "+15005550006, +15005550004, 21610", "+15005550006, +15005550009, 21614"})
    void createShouldRefuseTheTestNumbers(String from, String to, int code) {
        Answer answer = provider.create(new Form().add("To", to).add("From", from).add("Body", "Hi"));

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(code == 21611 ? 429 : 400);
    }

    @Test
    void createShouldAcceptTheGoodTestNumber() {
        assertThat(provider.create(text("Hi")).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faultyForms")
    void createShouldRefuseWhatIsWrong(String name, int code, Form form) {
        Answer answer = provider.create(form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().fieldNames()).toIterable()
                .containsExactlyInAnyOrder("code", "message", "more_info", "status");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("status").intValue()).isEqualTo(400);
        assertThat(answer.text("more_info")).isEqualTo("https://www.twilio.com/docs/errors/" + code);
    }

    static Stream<Arguments> faultyForms() {
        Form elevenMedia = new Form().add("To", KAREN).add("From", DOWNTOWN);
        for (int i = 0; i < 11; i++) {
            elevenMedia.add("MediaUrl", "https://example.test/" + i);
        }
        return Stream.of(
                Arguments.of("no To", 21604, new Form().add("From", DOWNTOWN).add("Body", "Hi")),
                Arguments.of("no From", 21603, new Form().add("To", KAREN).add("Body", "Hi")),
                Arguments.of("no Body", 21602, new Form().add("To", KAREN).add("From", DOWNTOWN)),
                Arguments.of("empty Body", 21602, text("")),
                Arguments.of("Body of 1601", 21617, text("a".repeat(1601))),
                Arguments.of("11 media", 21623, elevenMedia),
                Arguments.of("To is no number", 21211, new Form().add("To", "Karen").add("From", DOWNTOWN)
                        .add("Body", "Hi")),
                Arguments.of("From is no number", 21212, new Form().add("To", KAREN).add("From", "+0")
                        .add("Body", "Hi")),
                Arguments.of("To is From", 21266, new Form().add("To", KAREN).add("From", KAREN).add("Body", "Hi")),
                Arguments.of("callback without host", 21609, text("Hi").add("StatusCallback", "nowhere")),
                Arguments.of("callback with underscore", 21609,
                        text("Hi").add("StatusCallback", "http://my_host.test/status")),
                Arguments.of("unknown service", 21701, new Form().add("To", KAREN)
                        .add("MessagingServiceSid", "MG1").add("Body", "Hi")),
                Arguments.of("schedule without service", 35118, text("Hi").add("ScheduleType", "fixed")
                        .add("SendAt", "2030-01-01T00:00:00Z")),
                Arguments.of("schedule without time", 35111, text("Hi").add("ScheduleType", "fixed")
                        .add("MessagingServiceSid", SERVICE)));
    }

    @Test
    void createShouldTakeABodyOf1600() {
        assertThat(provider.create(text("a".repeat(1600))).text("num_segments")).isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic bm9ib2R5OndpdGhvdXQ=", "Bearer 12345", "Basic"})
    void createShouldAnswer20003WhenTheCredentialsAreWrong(String authorization) {
        Answer answer = provider.exchange(provider.account("POST", MESSAGES, text("Hi").encoded())
                .setHeader("Authorization", authorization));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(20003);
    }

    @Test
    void getShouldAnswer20404WhenTheAccountIsAnother() {
        assertThat(provider.get(MESSAGES.replace(ACCOUNT, "AC" + "f".repeat(32))).code()).isEqualTo(20404);
    }

    @Test
    void getShouldAnswer20404WhenTheMessageIsUnknown() {
        assertThat(provider.message("SM" + "f".repeat(32)).status()).isEqualTo(404);
    }

    @Test
    void updateShouldRedactWhenTheBodyIsEmpty() {
        String sid = provider.create(text("Secret")).text("sid");

        provider.update(sid, new Form().add("Body", ""));

        assertThat(provider.message(sid).text("body")).isEmpty();
    }

    @Test
    void updateShouldCancelWhatIsScheduled() {
        String sid = provider.create(text("Later").add("MessagingServiceSid", SERVICE).add("ScheduleType", "fixed")
                .add("SendAt", "2090-01-01T00:00:00Z")).text("sid");

        Answer answer = provider.update(sid, new Form().add("Status", "canceled"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("canceled");
    }

    @Test
    void updateShouldRefuseToCancelWhatIsOnItsWay() {
        String sid = provider.create(text("Now")).text("sid");

        assertThat(provider.update(sid, new Form().add("Status", "canceled")).code()).isEqualTo(30409);
    }

    @Test
    void deleteShouldForgetTheMessage() {
        String sid = provider.create(text("Hi")).text("sid");

        assertThat(provider.delete(sid).status()).isEqualTo(204);
        assertThat(provider.message(sid).status()).isEqualTo(404);
    }
}

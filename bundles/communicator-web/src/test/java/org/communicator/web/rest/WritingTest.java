package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    private static final String TO_CLIENT = "/clients/karen/messages";
    private static final String IN_CONVERSATION = "/conversations/01890000-0000-7000-8000-00000000000c/messages";
    private static final String HELLO = "{\"text\":\"Hello\"}";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldAnswer202WithTheMessageWhenItIsStored(String path) {
        Answer answer = STAGE.api().post(path, HELLO, "Idempotency-Key", "tab-1:7");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/location/name")).isEqualTo("Downtown");
        assertThat(STAGE.conversations.posted.text()).isEqualTo("Hello");
        assertThat(STAGE.conversations.posted.idempotencyKey()).contains("tab-1:7");
    }

    @Test
    void postShouldTakeTextUnchangedWhenItIsLongAndOdd() {
        String text = "\ud83d\udc4b \n\t\u00e9".repeat(200) + "x".repeat(400);

        Answer answer = STAGE.api().post(TO_CLIENT, "{\"text\":\"" + text.replace("\n", "\\n").replace("\t", "\\t")
                + "\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(STAGE.conversations.posted.text()).isEqualTo(text);
    }

    @Test
    void postShouldTakeFilesWithoutAText() {
        String upload = "7c1e6b1e-0000-4000-8000-000000000001";

        assertThat(STAGE.api().post(TO_CLIENT, "{\"attachments\":[\"" + upload + "\"]}").status()).isEqualTo(202);

        assertThat(STAGE.conversations.posted.text()).isEmpty();
        assertThat(STAGE.conversations.posted.attachments()).extracting(Object::toString).containsExactly(upload);
        assertThat(STAGE.api().post(TO_CLIENT, "{\"attachments\":[\"none\"]}").pointer()).isEqualTo("/attachments/0");
        assertThat(STAGE.api().post(TO_CLIENT, "{\"attachments\":[]}").pointer()).isEqualTo("/text");
    }

    @Test
    void postShouldSayEverythingThatStandsAgainstFiles() {
        STAGE.conversations.outcome.set(new PostOutcome.FilesRefused(List.of(
                new MediaRefusal(MediaRefusal.Reason.WRONG_TYPE, OptionalInt.of(0), "Not a recognized image file", "Why."),
                new MediaRefusal(MediaRefusal.Reason.TOO_MANY, OptionalInt.empty(), "Too many files", "At most 10."))));

        Answer answer = STAGE.api().post(TO_CLIENT, HELLO);

        assertThat(answer.problem()).isEqualTo("attachment-refused");
        assertThat(answer.at("/title")).isEqualTo("Not a recognized image file");
        assertThat(answer.at("/errors/1/pointer")).isEqualTo("/attachments");
        STAGE.conversations.outcome.set(new PostOutcome.UploadMissing(new UploadId(UUID.randomUUID())));
        assertThat(STAGE.api().post(TO_CLIENT, HELLO).problem()).isEqualTo("upload-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldAnswer422WithReasonsWhenClientIsUnreachable(String path) {
        STAGE.conversations.outcome.set(new PostOutcome.Unreachable(Facts.unreachable()));

        Answer answer = STAGE.api().post(path, HELLO);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("client-unreachable");
        assertThat(answer.at("/reasons/0/code")).isEqualTo("NO_GUEST_APP");
        assertThat(answer.at("/detail")).isEqualTo("Karen Adams cannot be reached.");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldPassOnTheChosenAddress(String path) {
        assertThat(STAGE.api().post(path, "{\"text\":\"Hello\",\"to\":\"+12125550177\"}").status()).isEqualTo(202);
        assertThat(STAGE.conversations.posted.to()).contains("+12125550177");
    }

    @Test
    void postShouldAnswer422WhenTheChosenAddressIsNone() {
        Answer answer = STAGE.api().post(TO_CLIENT, "{\"text\":\"Hello\",\"to\":\"work\"}");

        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/to");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldAnswer422WhenTheClientLacksTheChosenAddress(String path) {
        STAGE.conversations.outcome.set(new PostOutcome.LacksAddress());

        assertThat(STAGE.api().post(path, HELLO).problem()).isEqualTo("client-lacks-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldAnswer422WhenNothingCanBeSentFrom(String path) {
        STAGE.conversations.outcome.set(new PostOutcome.NoSenderNumber());

        Answer answer = STAGE.api().post(path, HELLO);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("no-sender-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldAnswer422WhenKeyWasUsedForSomethingElse(String path) {
        STAGE.conversations.outcome.set(new PostOutcome.KeyReused());

        Answer answer = STAGE.api().post(path, HELLO, "Idempotency-Key", "k");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/nobody/messages", "/conversations/none/messages",
            "/conversations/01890000-0000-7000-8000-0000000000aa/messages"})
    void postShouldAnswer404WhenThereIsNobodyWithinReach(String path) {
        assertThat(STAGE.api().post(path, HELLO).problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_CLIENT, IN_CONVERSATION})
    void postShouldAnswer403WhenRightIsMissing(String path) {
        Answer answer = STAGE.api(claims -> claims.claim("rights", List.of("messages.read"))).post(path, HELLO);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/detail")).contains("messages.write");
    }

    @Test
    void postShouldAnswer503WhenDatabaseIsGone() {
        STAGE.conversations.failure.set(new StoreUnavailableException("gone", null));

        assertThat(STAGE.api().post(TO_CLIENT, HELLO).problem()).isEqualTo("unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\u00e9", "key/1",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void postShouldAnswer422WhenKeyHasAnotherForm(String key) {
        Answer answer = STAGE.api().post(TO_CLIENT, HELLO, "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo("/Idempotency-Key");
        assertThat(STAGE.conversations.posted).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "`` | 400 | malformed | ``",
            "`{` | 400 | malformed | ``",
            "`nonsense` | 400 | malformed | ``",
            "`[]` | 400 | malformed | ``",
            "`\"Hello\"` | 400 | malformed | ``",
            "`null` | 400 | malformed | ``",
            "`{\"text\":\"a\"} {}` | 400 | malformed | ``",
            "`{\"text\":\"a\"}x` | 400 | malformed | ``",
            "`{\"text\":\"a\",}` | 400 | malformed | ``",
            "`{'text':'a'}` | 400 | malformed | ``",
            "`{\"text\":\"a\" /* b */}` | 400 | malformed | ``",
            "`{\"text\":\"a\",\"text\":\"b\"}` | 400 | malformed | ``",
            "`{\"text\":\"a\",\"who\":\"b\"}` | 400 | malformed | /who",
            "`{\"text\":\"a\",\"a/b~c\":1}` | 400 | malformed | /a~1b~0c",
            "`{\"text\":1}` | 400 | malformed | /text",
            "`{\"text\":1.5}` | 400 | malformed | /text",
            "`{\"text\":true}` | 400 | malformed | /text",
            "`{\"text\":null}` | 400 | malformed | /text",
            "`{\"text\":[\"a\"]}` | 400 | malformed | /text",
            "`{\"text\":{}}` | 400 | malformed | /text",
            "`{\"text\":\"a\\u0000b\"}` | 400 | malformed | /text",
            "`{\"text\":\"a\\ud83d\"}` | 400 | malformed | /text",
            "`{\"text\":\"\\udc4ba\"}` | 400 | malformed | /text",
            "`{}` | 422 | invalid | /text",
            "`{\"text\":\"\"}` | 422 | invalid | /text",
            "`{\"text\":\" \\n\\t \"}` | 422 | invalid | /text"})
    void postShouldRefuseBodyWhenItIsNotWhatIsTaken(String body, int status, String problem, String pointer) {
        Answer answer = STAGE.api().post(TO_CLIENT, body);

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointer()).isEqualTo(pointer);
        assertThat(STAGE.conversations.posted).isNull();
    }

    @Test
    void postShouldAnswer422WhenTextIsLongerThanAMessage() {
        assertThat(STAGE.api().post(TO_CLIENT, "{\"text\":\"" + "x".repeat(1600) + "\"}").status()).isEqualTo(202);
        Answer tooLong = STAGE.api().post(TO_CLIENT, "{\"text\":\"" + "x".repeat(1601) + "\"}");
        assertThat(tooLong.pointer()).isEqualTo("/text");
        assertThat(tooLong.problem()).isEqualTo("too-long");
        assertThat(tooLong.at("/detail")).isEqualTo("\"text\" must have at most 1600 characters.");
        assertThat(STAGE.api().post(TO_CLIENT, "{\"text\":\" \"}").problem()).isEqualTo("invalid");
    }

    @Test
    void postShouldAnswer400WhenBodyIsDeep() {
        assertThat(STAGE.api().post(TO_CLIENT, "[".repeat(5000)).problem()).isEqualTo("malformed");
        assertThat(STAGE.api().post(TO_CLIENT, "{\"text\":".repeat(5000)).problem()).isEqualTo("malformed");
    }

    @Test
    void postShouldAnswer413WhenBodyIsTooLarge() {
        Answer answer = STAGE.api().post(TO_CLIENT, "{\"text\":\"" + "x".repeat(65_600) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void postShouldAnswer415WhenBodyIsNoJson(String type) {
        Answer answer = STAGE.api().post(TO_CLIENT, HELLO, "Content-Type", type);

        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(STAGE.conversations.posted).isNull();
    }

    @Test
    void postShouldAnswer400WhenMediaTypeIsNone() {
        assertThat(STAGE.api().post(TO_CLIENT, HELLO, "Content-Type", "nonsense").problem()).isEqualTo("malformed");
    }

    @Test
    void postShouldAnswer415WhenMediaTypeIsMissing() {
        assertThat(STAGE.api().send("POST", TO_CLIENT, HELLO).status()).isEqualTo(415);
    }

    @Test
    void postShouldTakeBodyWhenMediaTypeHasAParameter() {
        assertThat(STAGE.api().post(TO_CLIENT, HELLO, "Content-Type",
                "application/json;charset=UTF-8").status()).isEqualTo(202);
    }
}

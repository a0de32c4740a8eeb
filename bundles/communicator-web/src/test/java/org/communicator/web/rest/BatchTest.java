package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.ClientId;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Api;
import org.communicator.web.stage.Facts;
import org.communicator.web.stage.ScriptedBatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String WANTED = """
            {"kind": "CAMPAIGN", "locationId": "downtown", "text": "Hi {n}", "sendAt": "2026-03-15T09:00:00Z",
             "recipients": [{"clientId": "c-karen", "reference": "r1", "fields": {"n": "Karen"}},
                            {"address": "+12125550123"}]}""";
    private static final String BATCH = "/batches/" + ScriptedBatches.BATCH.id();

    @Test
    void createShouldAnswerTheBatch() {
        Answer answer = post(WANTED);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/id")).isEqualTo(ScriptedBatches.BATCH.id().toString());
        assertThat(answer.at("/state")).isEqualTo("RUNNING");
        assertThat(answer.at("/by/name")).isEqualTo("CRM");
        assertThat(STAGE.batches.told).isEqualTo(new NewBatch(MessageKind.CAMPAIGN, Facts.DOWNTOWN, "Hi {n}",
                Optional.of(Instant.parse("2026-03-15T09:00:00Z")), List.of(
                        new NewBatch.To(Optional.of(new ClientId("c-karen")), Optional.empty(), Optional.of("r1"),
                                Map.of("n", "Karen")),
                        new NewBatch.To(Optional.empty(), Optional.of("+12125550123"), Optional.empty(), Map.of()))));
    }

    @Test
    void createShouldInsistOnAKeyAndOnTheRight() {
        assertThat(api().post("/batches", WANTED).problem()).isEqualTo("idempotency-key-required");
        assertThat(STAGE.api().post("/batches", WANTED).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"CAMPAIGN\"    | \"STAFF_MESSAGE\"     | /kind",
            "\"downtown\"    | \"\"                  | /locationId",
            "\"Hi {n}\"      | \" \"                 | /text",
            "2026-03-15T09:00:00Z | tomorrow         | /sendAt",
            "\"r1\"          | \"\"                  | /recipients/0/reference",
            "\"address\"     | \"clientId\": \"c\", \"address\" | /recipients/1",
            "{\"n\":         | {\"a b\":             | /recipients/0/fields/a b",
            "\"Karen\"       | \"a\\tb\"             | /recipients/0/fields/n"})
    void createShouldSayWhatIsWrong(String right, String wrong, String pointer) {
        Answer answer = post(WANTED.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    @Test
    void createShouldHaveAProblemOfItsOwnForEachLimit() {
        STAGE.batches.outcome = new BatchOutcome.LocationNotFound();
        assertThat(post(WANTED).pointer()).isEqualTo("/locationId");
        STAGE.batches.outcome = new BatchOutcome.LocationClosed();
        assertThat(post(WANTED).problem()).isEqualTo("location-closed");
        STAGE.batches.outcome = new BatchOutcome.WrongTime(true);
        assertThat(post(WANTED).problem()).isEqualTo("send-time-past");
        STAGE.batches.outcome = new BatchOutcome.WrongTime(false);
        assertThat(post(WANTED).problem()).isEqualTo("send-time-too-far");
        STAGE.batches.outcome = new BatchOutcome.UnknownFields(new TreeSet<>(List.of("tiem")));
        assertThat(post(WANTED).at("/detail")).contains("{tiem}");
        STAGE.batches.outcome = new BatchOutcome.AppointmentUnreadable(1);
        assertThat(post(WANTED).pointer()).isEqualTo("/recipients/1/fields/appointment.at");
        assertThat(post(many(0)).pointer()).isEqualTo("/recipients");
    }

    @Test
    void createShouldTakeTenThousandAndNotOneMore() {
        assertThat(post(many(10_000)).status()).isEqualTo(202);
        assertThat(post(many(10_001)).problem()).isEqualTo("too-many-recipients");
    }

    @Test
    void listAndReportShouldTellOfBatches() {
        assertThat(api().get("/batches?limit=1").at("/next")).isNotEmpty();
        Answer report = api().get(BATCH);

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.at("/batch/location/id")).isEqualTo("downtown");
        assertThat(report.at("/counts/1/code")).isEqualTo("opted-out");
        assertThat(api().get("/batches/none").status()).isEqualTo(404);
        assertThat(api().get("/batches/00000000-0000-7000-0000-000000000001").status()).isEqualTo(404);
    }

    @Test
    void recipientsShouldBeAPageAndATable() {
        Answer page = api().get(BATCH + "/recipients?limit=1&state=SKIPPED");
        assertThat(page.at("/items/0/failure/code")).isEqualTo("opted-out");
        assertThat(api().get(BATCH + "/recipients?state=LOST").status()).isEqualTo(422);

        List<String> table = api().get(BATCH + "/recipients.csv").body().lines().toList();

        assertThat(table).hasSize(151);
        assertThat(table.get(0)).isEqualTo("place,reference,clientId,address,state,code,reason,messageId");
        assertThat(table.get(1)).isEqualTo("0,'=1+1,,+12125550123,SKIPPED,opted-out,\"Opted out, by STOP.\",");
    }

    @Test
    void cancelShouldAnswerTheBatchAsItIsThen() {
        assertThat(api().post(BATCH + "/cancel", "", "Idempotency-Key", "cancel-1").status()).isEqualTo(200);
        assertThat(STAGE.batches.cancelled).isTrue();
        assertThat(api().post("/batches/none/cancel", "").status()).isEqualTo(404);
    }

    private static String many(int count) {
        return "{\"kind\": \"CONFIRMATION\", \"locationId\": \"downtown\", \"text\": \"Hi\", \"recipients\": ["
                + IntStream.range(0, count).mapToObj(i -> "{\"address\": \"+1212555" + i + "\", \"reference\": \""
                        + "x".repeat(90) + "\"}").collect(Collectors.joining(",")) + "]}";
    }

    private static Answer post(String body) {
        return api().post("/batches", body, "Idempotency-Key", "batch-1");
    }

    private static Api api() {
        return STAGE.api(claims -> claims.claim("rights", List.of("messages.send")));
    }
}

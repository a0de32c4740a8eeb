package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is deleted is gone for good, what is known of a person can be had and erased, and it is known who did it. */
@ExtendWith(SharedStage.class)
class PrivacyIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Stage stage;
    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Rest anna;
    private final Token officersToken;
    private final Rest officer;

    PrivacyIT(Stage stage) {
        this.stage = stage;
        business = Business.on(stage);
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
        officersToken = business.token("olga", "Olga", downtown).rights("messages.read", "messages.delete",
                "privacy.manage", "audit.read", "usage.read");
        officer = business.as(officersToken);
    }

    @Test
    void messageShouldBeGoneForEverybodyWhenItIsDeleted() {
        business.writes(karen, downtown, "Please forget this");
        JsonNode message = newest();
        String path = "/messages/" + message.path("id").asText();
        try (LiveStream live = anna.follow()) {
            anna.delete(path).expectProblem(403, "forbidden");

            assertThat(officer.delete(path).expect(200).json().path("reached").asText()).isEqualTo("YES");
            assertThat(officer.delete(path).expect(200).json().path("reached").asText()).isEqualTo("YES");

            live.await("the deletion", event -> event.name().equals("deleted"));
        }
        assertThat(anna.get("/clients/" + karen.id() + "/messages").expect(200).items()).isEmpty();
        assertThat(anna.get("/conversations").expect(200).items()).isEmpty();
        assertThat(actions()).containsExactly("message.deleted");
    }

    @Test
    void conversationShouldBeGoneAndBeginAnewWhenItIsDeleted() {
        business.writes(karen, downtown, "Please forget this");
        String first = newest().path("conversationId").asText();
        try (LiveStream live = anna.follow()) {
            officer.delete("/conversations/" + first).expect(204);

            live.await("the conversation is gone", event -> event.name().equals("gone"));
        }
        officer.delete("/conversations/" + first).expectProblem(404, "not-found");
        anna.get("/conversations/" + first).expectProblem(404, "not-found");
        anna.get("/conversations/" + first + "/messages").expectProblem(404, "not-found");

        business.writes(karen, downtown, "Hello again");

        assertThat(newest().path("conversationId").asText()).isNotEqualTo(first);
        assertThat(anna.get("/clients/" + karen.id() + "/messages").expect(200).items()).hasSize(1);
    }

    @Test
    void failedMessageShouldStandInTheAttentionListUntilItIsSentAgain() {
        business.sandbox().fault(karen.phone(), Map.of("outcome", "undelivered", "outcomeCode", 30006));
        String failed = anna.write(karen.id(), "See you at 5").expect(202).json().path("id").asText();
        Await.until("it has failed", SOON, () -> failures().contains(failed));
        business.sandbox().heal(karen.phone());

        String again = anna.send("POST", "/messages/" + failed + "/resend", null).expect(202).json().path("id").asText();

        assertThat(again).isNotEqualTo(failed);
        assertThat(anna.send("POST", "/messages/" + failed + "/resend", null).expect(202).json().path("id").asText())
                .isEqualTo(again);
        assertThat(failures()).isEmpty();
        business.sandbox().awaitReceived(karen.phone(), "See you at 5", SOON);
        anna.send("POST", "/messages/" + again + "/resend", null).expectProblem(409, "not-resendable");
    }

    @Test
    void exportShouldHaveWhatIsKnownAndEraseLeaveOnlyCounts() throws Exception {
        business.writes(karen, downtown, "Can I come at 5?");
        anna.write(karen.id(), "Yes, you can").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Yes, you can", SOON);

        Map<String, String> export = export();

        assertThat(export).containsKeys("client.json", "conversations.json", "messages.json", "audit.json", "files/");
        assertThat(Json.read(export.get("client.json")).at("/0/name").asText()).isEqualTo("Karen Adams");
        assertThat(Json.read(export.get("messages.json")).findValuesAsText("text"))
                .containsExactly("Yes, you can", "Can I come at 5?");
        JsonNode counted = usage();

        assertThat(officer.send("POST", "/clients/" + karen.id() + "/erase", null).expect(200).json()
                .path("messages").asInt()).isEqualTo(2);

        assertThat(anna.get("/clients/" + karen.id() + "/messages").expect(200).items()).isEmpty();
        assertThat(export().get("messages.json").strip()).isEqualTo("[]");
        assertThat(usage()).isEqualTo(counted);
        assertThat(actions()).containsExactly("person.exported", "person.erased", "person.exported");
        assertThat(officer.get("/audit?client=" + karen.id()).body()).doesNotContain(karen.phone(), "come at 5");
    }

    @Test
    void strangerShouldBeErasedByAddress() {
        Person stranger = new Person("none", "Nobody", Business.number());
        business.writes(stranger, downtown, "Who are you?");
        String path = "/addresses/" + stranger.phone().replace("+", "%2B") + "/erase";

        assertThat(officer.send("POST", path, null).expect(200).json().path("messages").asInt()).isEqualTo(1);

        officer.send("POST", path, null).expectProblem(404, "not-found");
        assertThat(anna.get("/conversations").expect(200).items()).isEmpty();
    }

    private JsonNode newest() {
        return Await.value("the message is there", SOON, () -> anna.get("/clients/" + karen.id() + "/messages").expect(200)
                .items().stream().findFirst());
    }

    private List<String> failures() {
        return anna.get("/messages/failed").expect(200).items().stream().map(item -> item.path("id").asText()).toList();
    }

    private List<String> actions() {
        return officer.get("/audit").expect(200).items().stream().map(item -> item.path("action").asText()).toList();
    }

    private JsonNode usage() {
        Instant now = Instant.now();
        return officer.get("/usage?from=" + now.minusSeconds(3600) + "&to=" + now.plusSeconds(60)).expect(200).json()
                .path("rows");
    }

    private Map<String, String> export() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(officer.api() + "/clients/" + karen.id() + "/export"))
                .header("Authorization", "Bearer " + officersToken.signed(stage.secrets().jwt()))
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

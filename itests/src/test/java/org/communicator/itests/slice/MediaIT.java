package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.Await;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.communicator.itests.world.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures and files by MMS (T04 T05). */
@ExtendWith(SharedStage.class)
class MediaIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Rest anna;

    MediaIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
    }

    @Test
    void filesShouldBeFetchedByTheProviderAndBeDeliveredWhenStaffAttachThem() {
        byte[] picture = Pictures.jpeg(640, 480);
        byte[] plan = "%PDF-1.4\n% where we are".getBytes(StandardCharsets.UTF_8);
        List<String> uploads = List.of(anna.upload("Front door.jpg", picture, "SMS"), anna.upload("Plan.pdf", plan, "SMS"));
        try (LiveStream live = anna.follow()) {
            JsonNode sent = anna.post("/clients/" + karen.id() + "/messages", Map.of("text", "This is how you find us",
                    "attachments", uploads)).expect(202).json();
            live.awaitStatus(sent.path("id").asText(), "DELIVERED");

            JsonNode received = business.sandbox().awaitReceived(karen.phone(), "This is how you find us", SOON);
            assertThat(received.path("sid").asText()).startsWith("MM");
            assertThat(received.path("files")).extracting(file -> file.path("contentType").asText())
                    .containsExactly("image/jpeg", "application/pdf");
            assertThat(business.sandbox().file(received, 0)).isEqualTo(picture);
            assertThat(business.sandbox().file(received, 1)).isEqualTo(plan);
            assertThat(anna.file("/messages/" + sent.path("id").asText() + "/attachments/0")).isEqualTo(picture);
        }
    }

    @Test
    void pictureShouldGoWithoutAWord() {
        byte[] picture = Pictures.jpeg(64, 64);
        String upload = anna.upload("Smile.jpg", picture, "SMS");
        try (LiveStream live = anna.follow()) {
            String id = anna.post("/clients/" + karen.id() + "/messages", Map.of("text", "", "attachments", List.of(upload)))
                    .expect(202).json().path("id").asText();
            live.awaitStatus(id, "DELIVERED");
        }
        assertThat(business.sandbox().file(business.sandbox().awaitReceived(karen.phone(), "", SOON), 0)).isEqualTo(picture);
    }

    @Test
    void linkToAFileShouldOpenNothingElse() {
        String upload = anna.upload("Smile.jpg", Pictures.jpeg(64, 64), "SMS");
        anna.post("/clients/" + karen.id() + "/messages", Map.of("text", "Smile", "attachments", List.of(upload))).expect(202);
        String link = business.sandbox().awaitReceived(karen.phone(), "Smile", SOON).path("media").path(0).asText();

        assertThat(Plain.get(URI.create(link)).statusCode()).isEqualTo(200);
        int lastOfSignature = link.lastIndexOf('/') - 2;
        char other = link.charAt(lastOfSignature) == 'x' ? 'y' : 'x';
        assertThat(Plain.get(URI.create(link.substring(0, lastOfSignature) + other + link.substring(lastOfSignature + 1)))
                .statusCode()).isEqualTo(404);
    }

    @Test
    void messageShouldFailWithTheCauseWhenTheProviderRefusesItsFiles() {
        business.sandbox().fault(karen.phone(), Map.of("outcome", "failed", "outcomeCode", 30019));
        String upload = anna.upload("Smile.jpg", Pictures.jpeg(64, 64), "SMS");
        String id = anna.post("/clients/" + karen.id() + "/messages", Map.of("text", "Too big?", "attachments",
                List.of(upload))).expect(202).json().path("id").asText();
        JsonNode failed = Await.value("the message fails", SOON, () -> anna
                .get("/clients/" + karen.id() + "/messages").items().stream()
                .filter(message -> message.path("id").asText().equals(id) && message.path("status").asText().equals("FAILED"))
                .findFirst());
        assertThat(failed.at("/failure/code").asText()).isEqualTo("30019");
        assertThat(failed.path("attachments")).hasSize(1);
    }

    @Test
    void textsOnlyNumberShouldRefuseFilesBeforeAnythingIsSent() {
        String tollFree = "+18885550" + (100 + Math.floorMod(karen.id().hashCode(), 900));
        Place hotline = business.place("Hotline", Map.of("smsNumbers", List.of(tollFree)));
        Person ben = business.client("Ben Ortiz", hotline);
        Rest omar = business.staff("Omar", hotline);
        String upload = omar.upload("Smile.jpg", Pictures.jpeg(64, 64), "SMS");

        JsonNode refused = omar.post("/clients/" + ben.id() + "/messages", Map.of("text", "Look", "attachments",
                List.of(upload))).expect(422).json();
        assertThat(refused.toString()).contains("This number sends no attachments");
        assertThat(business.sandbox().received(ben.phone())).isEmpty();
    }
}

package org.communicator.itests.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.communicator.itests.Await;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client with the guest app: what is pushed, what the app reads and writes, and who gets in (G05 K03). */
class PushIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private static Stage stage;

    private Business business;
    private Rest anna;
    private Person karen;

    @BeforeAll
    static void setStage() {
        stage = PushStage.set("push");
        stage.distribution().start();
    }

    @AfterAll
    static void closeStage() {
        stage.close();
    }

    @BeforeEach
    void openBusiness() {
        business = Business.on(stage);
        Place downtown = business.place("Downtown", Map.of("accountDefault", true));
        anna = business.staff("Anna Lee", downtown);
        karen = business.client("Karen Adams", downtown);
    }

    @Test
    void messageShouldBePushedReadAndAnsweredInTheApp() {
        assertThat(ghostText()).isEqualTo("Messages will be sent via SMS.");
        Rest guest = guest();
        String browser = subscribe(guest);
        assertThat(ghostText()).isEqualTo("Messages will be sent via push notification.");

        try (LiveStream events = guest.followAsGuest(); LiveStream staff = anna.follow()) {
            JsonNode posted = anna.write(karen.id(), "Hello Karen").expect(202).json();
            assertThat(posted.path("channel").asText()).isEqualTo("PUSH");
            JsonNode shown = business.sandbox().awaitNotification(browser, "Hello Karen", SOON);
            assertThat(shown.path("title").asText()).isEqualTo("Downtown");
            events.awaitMessage("Hello Karen");
            staff.awaitStatus(posted.path("id").asText(), "SENT");

            JsonNode read = guest.get("/guest/messages").expect(200).items().get(0);
            assertThat(read.path("text").asText()).isEqualTo("Hello Karen");
            assertThat(read.path("author").asText()).isEqualTo("Anna");
            assertThat(read.path("own").asBoolean()).isFalse();
            receipt(guest, read, "DELIVERED");
            staff.awaitStatus(posted.path("id").asText(), "DELIVERED");
            receipt(guest, read, "READ");
            staff.awaitStatus(posted.path("id").asText(), "READ");

            JsonNode answer = guest.once("a-1").post("/guest/messages", Map.of("text", "Thank you")).expect(201).json();
            guest.once("a-1").post("/guest/messages", Map.of("text", "Thank you")).expect(201);
            assertThat(guest.once("a-1").post("/guest/messages", Map.of("text", "Other")).status()).isEqualTo(422);
            staff.awaitMessage("Thank you");
            events.awaitMessage("Thank you");
            JsonNode stored = anna.get("/clients/" + karen.id() + "/messages").expect(200).items().get(0);
            assertThat(stored.path("id")).isEqualTo(answer.path("id"));
            assertThat(stored.path("answers")).isEqualTo(posted.path("id"));
            assertThat(stored.path("conversationId")).isEqualTo(posted.path("conversationId"));
        }
    }

    @Test
    void guestShouldSeeNoNotes() {
        Rest guest = guest();
        JsonNode posted = anna.write(karen.id(), "Hello").expect(202).json();
        anna.post("/conversations/" + posted.path("conversationId").asText() + "/notes", Map.of("text", "Owes us")).expect(201);

        assertThat(guest.get("/guest/messages").expect(200).items()).extracting(message -> message.path("text").asText())
                .containsExactly("Hello");
    }

    @Test
    void nextMessageShouldGoBySmsOnceFirebaseSaysThatTheAppIsGone() {
        Rest guest = guest();
        String token = "token-" + UUID.randomUUID();
        guest.post("/guest/devices", Map.of("token", token)).expect(201);
        JsonNode first = anna.write(karen.id(), "By push").expect(202).json();
        assertThat(first.path("channel").asText()).isEqualTo("PUSH");
        business.sandbox().awaitNotification(token, "By push", SOON);

        business.sandbox().pushFault(token, Map.of("status", 404, "errorCode", "UNREGISTERED", "taken", false));
        JsonNode second = anna.write(karen.id(), "Lost").expect(202).json();
        JsonNode failed = Await.value("the message fails", SOON, () -> anna.get("/clients/" + karen.id() + "/messages")
                .items().stream().filter(message -> message.path("id").equals(second.path("id"))
                        && message.path("status").asText().equals("FAILED")).findFirst());
        assertThat(failed.at("/failure/code").asText()).isEqualTo("no-device");

        assertThat(ghostText()).isEqualTo("Messages will be sent via SMS.");
        anna.write(karen.id(), "By text").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "By text", SOON);
    }

    @Test
    void invitationShouldLetInOnceAndRevocationPutOut() {
        JsonNode invitation = invite();
        assertThat(invitation.path("link").asText()).isEqualTo("https://app.example.com/#" + invitation.path("code").asText());
        JsonNode first = business.nobody().post("/guest/sessions", Map.of("code", invitation.path("code").asText()))
                .expect(201).json();
        assertThat(first.path("name").asText()).isEqualTo("Karen Adams");
        business.nobody().post("/guest/sessions", Map.of("code", invitation.path("code").asText())).expect(401);

        JsonNode renewed = business.nobody().post("/guest/sessions/renewal",
                Map.of("renewal", first.path("renewal").asText())).expect(200).json();
        Rest guest = business.nobody().as(renewed.path("token").asText());
        subscribe(guest);
        anna.delete("/clients/" + karen.id() + "/guest-access").expect(204);

        guest.get("/guest/messages").expect(401);
        business.nobody().post("/guest/sessions/renewal", Map.of("renewal", renewed.path("renewal").asText())).expect(401);
        assertThat(ghostText()).isEqualTo("Messages will be sent via SMS.");
    }

    @Test
    void tokensShouldBeOfNoUseOnTheOtherSide() {
        Rest guest = guest();

        guest.get("/session").expect(401);
        guest.get("/clients/" + karen.id()).expect(401);
        anna.get("/guest/messages").expect(401);
    }

    private JsonNode invite() {
        return anna.send("POST", "/clients/" + karen.id() + "/guest-invitations", null).expect(201).json();
    }

    private Rest guest() {
        return business.nobody().as(business.nobody().post("/guest/sessions", Map.of("code", invite().path("code").asText()))
                .expect(201).json().path("token").asText());
    }

    private String subscribe(Rest guest) {
        JsonNode browser = business.sandbox().pushSubscription();
        guest.post("/guest/devices", Map.of("subscription", Map.of("endpoint", browser.path("endpoint").asText(), "keys",
                browser.path("keys")))).expect(201);
        return browser.path("id").asText();
    }

    private static void receipt(Rest guest, JsonNode message, String status) {
        guest.post("/guest/receipts", Map.of("message", message.path("id").asText(), "status", status)).expect(204);
    }

    private String ghostText() {
        return anna.get("/clients/" + karen.id()).expect(200).json().at("/channel/ghostText").asText();
    }
}

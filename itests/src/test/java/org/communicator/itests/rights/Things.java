package org.communicator.itests.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.communicator.itests.Await;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;

/** Makes what the paths and bodies of the matrix name. */
final class Things {

    /** The provider refuses texts to it. */
    private static final String LANDLINE = "+15005550009";

    private final Scene scene;

    Things(Scene scene) {
        this.scene = scene;
    }

    void register(Map<String, Supplier<String>> makers) {
        makers.put("clientId", () -> scene.client().id());
        makers.put("phone", () -> scene.client().phone());
        makers.put("conversationId", () -> written().path("conversationId").asText());
        makers.put("messageId", this::withFile);
        makers.put("place", () -> "0");
        makers.put("uploadId", this::upload);
        makers.put("scheduledMessageId", this::scheduledMessage);
        makers.put("failedMessageId", this::failedMessage);
        makers.put("stranger", this::stranger);
        makers.put("templateId", this::template);
        makers.put("webhookId", this::webhook);
        makers.put("deliveryId", this::delivery);
        makers.put("consentAddress", this::consentAddress);
        makers.put("reviewId", this::review);
        makers.put("batchId", this::batch);
        makers.put("routeId", this::route);
        makers.put("id", () -> "spare-" + UUID.randomUUID().toString().substring(0, 8));
        makers.put("staffId", () -> Scene.idOf(Kind.WRITER));
        makers.put("downtown", () -> scene.downtown().id());
        makers.put("riverside", () -> scene.riverside().id());
        makers.put("yesterday", () -> Instant.now().minus(Duration.ofDays(1)).toString());
        makers.put("tomorrow", () -> Instant.now().plus(Duration.ofDays(1)).toString());
        makers.put("secret", scene::secret);
        makers.put("invitation", this::invitation);
        makers.put("guestToken", () -> guest().path("token").asText());
        makers.put("renewal", () -> guest().path("renewal").asText());
        makers.put("guestDeviceId", () -> scene.as(Kind.GUEST).post("/guest/devices",
                Map.of("token", UUID.randomUUID().toString())).expect(201).json().path("id").asText());
        makers.put("pushSubscriptionId", this::pushSubscription);
    }

    /** Made after the token of the guest, whose invitation it would end. */
    private String invitation() {
        scene.value("guestToken");
        return invited().path("code").asText();
    }

    private JsonNode invited() {
        return scene.admin().send("POST", "/clients/" + scene.client().id() + "/guest-invitations", null).expect(201).json();
    }

    private JsonNode guest() {
        return scene.as(Kind.NOBODY).post("/guest/sessions", Map.of("code", invited().path("code").asText())).expect(201)
                .json();
    }

    private String pushSubscription() {
        return scene.admin().post("/session/push-subscriptions", Map.of("endpoint",
                "https://push.example.com/" + UUID.randomUUID(), "keys", Map.of("p256dh", "B" + "A".repeat(86), "auth",
                        "A".repeat(21) + "Q"))).expect(201).json().path("id").asText();
    }

    private String upload() {
        return scene.admin().with("Upload-Length", "3").send("POST", "/uploads", null).expect(201).json().path("id").asText();
    }

    private String withFile() {
        String file = scene.admin().upload("about.pdf", ("%PDF-1.4\n% about " + scene.secret())
                .getBytes(StandardCharsets.UTF_8), "SMS");
        return scene.admin().post("/clients/" + scene.client().id() + "/messages", Map.of("text",
                "This is of " + scene.secret(), "attachments", List.of(file))).expect(202).json().path("id").asText();
    }

    private String template() {
        return scene.admin().post("/templates", Map.of("name", "Spare", "text", "Hello", "locationId",
                scene.downtown().id())).expect(201).json().path("id").asText();
    }

    private String webhook() {
        return scene.admin().post("/webhooks", Map.of("url", "https://hooks.example.com/" + scene.secret(), "types",
                List.of("message.queued"))).expect(201).json().path("webhook").path("id").asText();
    }

    private String delivery() {
        String webhook = scene.value("webhookId");
        written();
        return Await.value("a delivery", Duration.ofSeconds(20), () -> scene.admin()
                .get("/webhooks/" + webhook + "/deliveries").items().stream().findFirst()
                .map(delivery -> delivery.path("id").asText()));
    }

    private String stranger() {
        Person nobody = new Person("none", "Nobody", Business.number());
        scene.business().writes(nobody, scene.downtown(), "This is of " + scene.secret());
        return nobody.phone().replace("+", "%2B");
    }

    private String route() {
        String id = "matrix-" + UUID.randomUUID().toString().substring(0, 8);
        scene.business().routes().put(id + ".yaml", "- route: {id: " + id + ", from: {uri: 'direct:" + id
                + "', steps: [{log: x}]}}\n");
        return id;
    }

    private JsonNode written() {
        return scene.admin().write(scene.client().id(), "This is of " + scene.secret()).expect(202).json();
    }

    private String consentAddress() {
        scene.admin().post("/consents", Map.of("address", scene.client().phone(), "purposes", List.of("MARKETING"),
                "state", "OPTED_IN", "evidence", "Signed by " + scene.secret())).expect(201);
        return URLEncoder.encode(scene.client().phone(), StandardCharsets.UTF_8);
    }

    private String review() {
        scene.business().writes(scene.client(), scene.downtown(), "Please stop texting " + scene.secret());
        return scene.admin().get("/consent-reviews").expect(200).items().get(0).path("id").asText();
    }

    private String scheduledMessage() {
        return scene.admin().post("/clients/" + scene.client().id() + "/messages", Map.of("text",
                "Later about " + scene.secret(), "sendAt", scene.value("tomorrow"))).expect(202).json().path("id").asText();
    }

    private String batch() {
        return scene.as(Kind.HOST).once(UUID.randomUUID().toString()).post("/batches", Map.of("kind", "CONFIRMATION",
                "locationId", scene.downtown().id(), "text", "This is of " + scene.secret(), "recipients",
                List.of(Map.of("clientId", scene.client().id(), "reference", scene.secret())))).expect(202).json()
                .path("id").asText();
    }

    private String failedMessage() {
        Person unreachable = scene.business().client(scene.secret(), Map.of("contactPoints",
                List.of(Map.of("type", "PHONE", "value", LANDLINE))), scene.downtown());
        String id = scene.admin().write(unreachable.id(), "Not to " + scene.secret()).expect(202).json().path("id")
                .asText();
        return Await.value("the message fails", Duration.ofSeconds(20), () -> scene.admin()
                .get("/clients/" + unreachable.id() + "/messages").items().stream()
                .filter(message -> message.path("status").asText().equals("FAILED")).findFirst().map(message -> id));
    }
}

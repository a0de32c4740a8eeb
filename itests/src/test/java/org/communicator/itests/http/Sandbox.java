package org.communicator.itests.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.communicator.itests.Await;

/** The provider's other side: what clients do with their telephones, and the faults that a test orders. */
public final class Sandbox {

    private final URI base;

    public Sandbox(URI base) {
        this.base = base;
    }

    /** Where the messages of clients are posted to. */
    public void inboundUrl(URI url) {
        call("PUT", "settings", Map.of("inboundUrl", url.toString()));
    }

    /** A client writes; gives the HTTP status that the webhook was answered with. */
    public int write(String from, String to, String body) {
        return inbound(from, to, body, Map.of()).path("webhooks").path(0).path("httpStatus").asInt(-1);
    }

    /** A client writes, in some special way; the sandbox's answer has the id and what each webhook was answered. */
    public JsonNode inbound(String from, String to, String body, Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>(more);
        order.putAll(Map.of("from", from, "to", to, "body", body));
        return call("POST", "inbound", order);
    }

    /** The same webhook once more. */
    public JsonNode replay(String sid, Map<String, Object> more) {
        return call("POST", "inbound/" + sid + "/replay", more);
    }

    /** From now on messages to that number meet a fault. */
    public void fault(String number, Map<String, Object> fault) {
        call("PUT", "faults/" + encode(number), fault);
    }

    /** Messages to that number meet no fault any more. */
    public void heal(String number) {
        call("DELETE", "faults/" + encode(number), null);
    }

    /** From now on everybody meets a fault. */
    public void faultForAll(Map<String, Object> fault) {
        call("PUT", "faults", fault);
    }

    /** Nobody meets a fault any more. */
    public void healAll() {
        call("DELETE", "faults", null);
    }

    /** Forgets everything. */
    public void clear() {
        call("POST", "clear", null);
    }

    /** A telephone with a name. */
    public void handset(String number, String name) {
        call("PUT", "handsets/" + encode(number), Map.of("name", name));
    }

    /** What has happened in all. */
    public JsonNode statistics() {
        return call("GET", "statistics", null);
    }

    /** The messages that a telephone got, newest first. */
    public List<JsonNode> received(String number) {
        List<JsonNode> all = messages("to=" + encode(number));
        all.removeIf(message -> !message.path("direction").asText().startsWith("outbound"));
        return all;
    }

    /** Waits until a telephone has got a text, and gives the message. */
    public JsonNode awaitReceived(String number, String text, Duration limit) {
        return Await.value("a telephone gets a text", limit, () -> received(number).stream()
                .filter(message -> message.path("body").asText().equals(text)).findFirst());
    }

    /** What is in a file that the provider has fetched for a message. */
    public byte[] file(JsonNode message, int place) {
        return Plain.bytes(Plain.to(base.resolve(message.path("files").path(place).path("path").asText())).build());
    }

    /** All messages that the query selects, newest first. */
    public List<JsonNode> messages(String query) {
        List<JsonNode> all = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = call("GET", "messages?limit=200&" + query + before, null);
            page.path("messages").forEach(all::add);
            if (!page.path("more").asBoolean()) {
                return all;
            }
            before = "&before=" + all.get(all.size() - 1).path("sid").asText();
        }
    }

    /** The page of a telephone. */
    public URI phonePage(String number) {
        return base.resolve("/?handset=" + number);
    }

    /** A browser subscribes at its push service. */
    public JsonNode pushSubscription() {
        return call("POST", "push/subscriptions", Map.of());
    }

    /** From now on notifications to that token or subscription meet a fault. */
    public void pushFault(String place, Map<String, Object> fault) {
        call("PUT", "push/faults/" + encode(place), fault);
    }

    /** Waits until a token or subscription has got a notification with that text, and gives its content. */
    public JsonNode awaitNotification(String place, String text, Duration limit) {
        return Await.value("a device gets a notification", limit, () -> StreamSupport.stream(call("GET",
                "push/notifications?place=" + encode(place), null).path("notifications").spliterator(), false)
                .map(one -> one.path("content")).filter(content -> (content.has("notification")
                        ? content.path("notification") : content).path("body").asText().equals(text)).findFirst());
    }

    private JsonNode call(String method, String path, Map<String, Object> body) {
        HttpResponse<String> answer = Plain.send(Plain.to(base.resolve("/sandbox/api/" + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body))).build());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? Json.tree(Map.of()) : Json.read(answer.body());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package org.communicator.itests.team;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communicator.itests.Await;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;

/** A program of the host that sends confirmations and campaigns of one place. */
public final class Programs {

    private static final Duration DONE = Duration.ofSeconds(60);

    private final Rest api;
    private final Place place;

    public Programs(Business business, Place place) {
        this.api = business.as(Token.of(business.account(), "crm", "CRM", place.id()).rights("messages.send"));
        this.place = place;
    }

    public Rest api() {
        return api;
    }

    /** A batch as the API takes it. */
    public Map<String, Object> batch(String kind, String text, List<Map<String, Object>> recipients) {
        return Map.of("kind", kind, "locationId", place.id(), "text", text, "recipients", recipients);
    }

    public static Map<String, Object> to(Person person) {
        return Map.of("clientId", person.id());
    }

    public static Map<String, Object> to(Person person, Map<String, String> fields) {
        return Map.of("clientId", person.id(), "fields", fields);
    }

    /** Sends one and gives its id. */
    public String send(Map<String, Object> batch) {
        return api.once(UUID.randomUUID().toString()).post("/batches", batch).expect(202).json().path("id").asText();
    }

    /** Sends one to one person, and waits until the person has it. */
    public String send(Business business, String kind, Person person, String text) {
        String id = send(batch(kind, text, List.of(to(person))));
        business.sandbox().awaitReceived(person.phone(), text, DONE);
        return id;
    }

    /** How many recipients stand where, once the batch is done. */
    public Map<String, Long> done(String id) {
        JsonNode report = Await.value("the batch is done", DONE, () -> Optional.of(
                api.get("/batches/" + id).expect(200).json())
                .filter(found -> !found.at("/batch/state").asText().equals("RUNNING")));
        Map<String, Long> counts = new HashMap<>();
        report.path("counts").forEach(count -> counts.merge(count.path("code").isNull() ? count.path("state").asText()
                : count.path("code").asText(), count.path("recipients").asLong(), Long::sum));
        return counts;
    }

    /** All recipients, page by page. */
    public List<JsonNode> recipients(String id) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get("/batches/" + id + "/recipients?limit=100" + cursor).expect(200);
            all.addAll(page.items());
            cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.json().path("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }
}

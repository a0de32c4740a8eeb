package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear answer, and nothing comes of it. */
@ExtendWith(SharedStage.class)
class BadInputIT {

    private final Business business;
    private final Place downtown;
    private Person karen;
    private Rest anna;

    BadInputIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
    }

    @BeforeEach
    void openAConversation() {
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "{\"text\":", "{\"text\":\"a\"", "{'text':'a'}", "{\"text\":\"a\"}x",
        "{\"text\":\"a\"}{\"text\":\"b\"}", "{\"text\":\"a\",}", "\u0000", "not json", "{\"text\":NaN}",
        "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"\\ud800\"}"})
    void messageShouldBeRefusedWhenItIsNoJson(String body) {
        Answer answer = anna.send("POST", messages(), body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        nothingCameOfIt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "7", "{\"text\":7}", "{\"text\":null}", "{\"text\":[\"a\"]}",
        "{\"text\":{\"a\":1}}", "{\"text\":true}", "{}", "{\"text\":\"\"}", "{\"text\":\" \\n\\t \"}",
        "{\"text\":\"a\",\"sender\":\"+12127365000\"}", "{\"text\":\"a\",\"to\":\"Karen\"}", "{\"text\":\"a\",\"to\":7}",
        "{\"Text\":\"a\"}"})
    void messageShouldBeRefusedWhenItsShapeIsWrong(String body) {
        Answer answer = anna.send("POST", messages(), body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.json().path("type").asText()).endsWith(answer.status() == 400 ? ":malformed" : ":invalid");
        nothingCameOfIt();
    }

    @Test
    void problemShouldPointToTheFieldThatIsWrong() {
        assertThat(anna.send("POST", messages(), "{\"text\":7}").pointers()).contains("/text");
        assertThat(anna.send("POST", messages(), "{\"text\":\"a\",\"colour\":\"red\"}").pointers()).contains("/colour");
        assertThat(anna.send("POST", messages(), "{\"text\":\"\"}").pointers()).contains("/text");
        Answer feed = business.host().post("/directory/bulk", Map.of("clients", Map.of("c1",
                Map.of("name", "A", "locations", List.of(), "contactPoints", List.of(Map.of("type", "FAX", "value", "1"))))));
        assertThat(feed.pointers()).anyMatch(pointer -> pointer.startsWith("/clients/c1/contactPoints/0"));
    }

    @Test
    void messageShouldBeRefusedWhenItIsTooLong() {
        anna.write(karen.id(), "x".repeat(1600)).expect(202);
        anna.write(karen.id(), "x".repeat(1601)).expectProblem(422, "too-long");

        assertThat(anna.get(messages()).items()).hasSize(1);
    }

    @Test
    void requestShouldBeRefusedWhenItIsOversize() {
        anna.send("POST", messages(), "{\"text\":\"" + "x".repeat(3 << 20) + "\"}").expectProblem(413, "too-large");
        business.host().send("POST", "/directory/bulk", "{\"clients\":{\"c\":\"" + "x".repeat(12 << 20) + "\"}}")
                .expectProblem(413, "too-large");

        nothingCameOfIt();
    }

    @Test
    void requestShouldBeRefusedWhenItIsNestedTooDeeply() {
        assertThat(anna.send("POST", messages(), "[".repeat(5000) + "]".repeat(5000)).status()).isIn(400, 413, 422);
        assertThat(business.host().send("POST", "/directory/bulk", "{\"a\":".repeat(3000) + "1" + "}".repeat(3000)).status())
                .isIn(400, 413, 422);
    }

    @Test
    void requestShouldBeRefusedWhenItsMediaTypeIsAnother() {
        anna.with("Content-Type", "text/plain").send("POST", messages(), "{\"text\":\"a\"}")
                .expectProblem(415, "unsupported-media-type");
        anna.with("Content-Type", "application/x-www-form-urlencoded").send("POST", messages(), "text=a")
                .expectProblem(415, "unsupported-media-type");
        anna.with("Accept", "application/xml").get(messages()).expectProblem(406, "not-acceptable");

        nothingCameOfIt();
    }

    @Test
    void requestShouldBeRefusedWhenThePathOrMethodIsNotServed() {
        anna.get("/nothing").expectProblem(404, "not-found");
        anna.get("/clients").expect(404);
        anna.send("PUT", messages(), "{\"text\":\"a\"}").expectProblem(405, "method-not-allowed");
        anna.delete("/conversations").expectProblem(405, "method-not-allowed");
        anna.send("PATCH", "/session", "{}").expectProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conversations/not-a-uuid", "/conversations/00000000-0000-0000-0000-000000000000",
        "/conversations/1/messages", "/clients/nobody", "/clients/a'or'1'='1", "/clients/%F0%9F%91%8B",
        "/clients/nobody/messages"})
    void nothingShouldBeFoundWhenTheIdIsNoneOfOurs(String path) {
        assertThat(anna.get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=nonsense", "?cursor=%00", "?limit=0", "?limit=101", "?limit=-1", "?limit=many",
        "?limit=99999999999", "?cursor="})
    void pageShouldBeRefusedWhenItsParametersMakeNoSense(String query) {
        if (query.equals("?cursor=")) {
            assertThat(anna.get(messages() + query).status()).isIn(200, 400, 422);
        } else {
            assertThat(anna.get(messages() + query).status()).as(query).isIn(400, 422);
            assertThat(anna.get("/conversations" + query).status()).as(query).isIn(400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", "ümlaut", "slash/", "semi;colon"})
    void messageShouldBeRefusedWhenItsKeyIsNoKey(String key) {
        assertThat(anna.once(key).write(karen.id(), "Hello").status()).isIn(400, 422);
        nothingCameOfIt();
    }

    @Test
    void messageShouldBeRefusedWhenItsKeyIsTooLong() {
        anna.once("k".repeat(64)).write(karen.id(), "Hello").expect(202);
        assertThat(anna.once("k".repeat(65)).write(karen.id(), "Hello").status()).isIn(400, 422);
    }

    @Test
    void entryOfTheDirectoryShouldBeRefusedWhenItIsWrong() {
        refusedClient(Map.of("locations", List.of()));
        refusedClient(Map.of("name", ""));
        refusedClient(Map.of("name", "x".repeat(201)));
        refusedClient(Map.of("name", "A", "locations", List.of(""), "region", "usa"));
        refusedClient(Map.of("name", "A", "locations", List.of(), "lastAppointment", Map.of("location", "x", "at", "today")));
        Rest host = business.host();
        assertThat(host.put("/directory/locations/l1", Map.of("name", "L", "zone", "Mars/Base")).status()).isEqualTo(422);
        assertThat(host.put("/directory/locations/l1", Map.of("name", "L", "zone", "Europe/Berlin", "smsNumbers",
                List.of("0170"))).status()).isEqualTo(422);
        assertThat(host.put("/directory/locations/l1", Map.of("name", "L", "zone", "Europe/Berlin", "hours",
                List.of(Map.of("day", "MONDAY", "opens", "18:00", "closes", "09:00")))).status()).isEqualTo(422);
        assertThat(host.put("/directory/locations/" + "x".repeat(65), Map.of("name", "L", "zone", "UTC")).status())
                .isIn(400, 404, 422);
    }

    @Test
    void feedShouldChangeNothingWhenOneOfItsEntriesIsWrong() {
        Map<String, Object> clients = new HashMap<>();
        clients.put("good", Map.of("name", "Good", "locations", List.of(downtown.id())));
        clients.put("bad", Map.of("name", "", "locations", List.of(downtown.id())));

        business.host().post("/directory/bulk", Map.of("clients", clients)).expectProblem(422, "invalid");

        anna.get("/clients/good").expectProblem(404, "not-found");
    }

    @Test
    void feedShouldBeRefusedWhenItHasTooManyEntries() {
        Map<String, Object> clients = new HashMap<>();
        for (int i = 0; i < 1001; i++) {
            clients.put("many-" + i, Map.of("name", "Client", "locations", List.of(downtown.id())));
        }

        assertThat(business.host().post("/directory/bulk", Map.of("clients", clients)).status()).isIn(413, 422);

        anna.get("/clients/many-0").expectProblem(404, "not-found");
    }

    private void refusedClient(Map<String, Object> entry) {
        Answer answer = business.host().put("/directory/clients/c1", entry);
        assertThat(answer.status()).as(entry + " " + answer.body()).isIn(400, 422);
        assertThat(answer.pointers()).isNotEmpty();
    }

    private String messages() {
        return "/clients/" + karen.id() + "/messages";
    }

    private void nothingCameOfIt() {
        assertThat(anna.get(messages()).expect(200).items()).isEmpty();
        assertThat(business.sandbox().received(karen.phone())).isEmpty();
    }
}

package org.communicator.itests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.communicator.itests.Await;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.communicator.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Kills the process while a message stands at each step of both ways, five times each (X02). The provider's faults, row
 * locks of PostgreSQL and a proxy hold the messages where they are to be killed.
 */
@Order(1)
class KillStepsIT {

    private static final int KILLS = 5;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofSeconds(120);
    private static final List<String> ON_ITS_WAY = List.of("SENDING", "SENT", "DELIVERED");

    /** Where a message stands when the process is killed. */
    private enum Step {
        /** Stored, but the caller has not seen the answer. */
        ACCEPTED_UNANSWERED,
        /** The provider refused for now; the message waits for its next try. */
        WAITING_FOR_ANOTHER_TRY,
        /** Being handed to the provider, which has not taken it. */
        BEING_SENT,
        /** The provider has taken it, and has not answered. */
        TAKEN_UNANSWERED,
        /** The provider has answered, and that is being written down. */
        ANSWER_BEING_WRITTEN,
        /** A delivery report is being written down. */
        REPORT_BEING_WRITTEN,
        /** A client's text is being written down. */
        TEXT_BEING_WRITTEN,
        /** A client's text is stored, but the provider has not seen the answer. */
        TEXT_UNANSWERED
    }

    private final Map<Step, List<Person>> people = new EnumMap<>(Step.class);
    private final List<JsonNode> interrupted = new ArrayList<>();
    private Distribution distribution;
    private Business business;
    private Place downtown;
    private Rest anna;
    private String jwt;
    private DataSource database;

    @Test
    void everyMessageShouldBeThereOnceWhenTheProcessIsKilledAtAnyStep() throws Exception {
        try (PostgresServer postgres = PostgresServer.started(); Stage stage = Stage.set("kill-steps")) {
            String name = postgres.createDatabase();
            database = postgres.dataSource(name);
            distribution = stage.distribution().with("COMMUNICATOR_DB_URL", postgres.url(name))
                    .with("COMMUNICATOR_DB_USER", postgres.user()).with("COMMUNICATOR_DB_PASSWORD", postgres.password());
            Files.writeString(distribution.etc("org.communicator.core.cfg"), "relay.lease.seconds = 20\n");
            distribution.start();
            business = Business.on(stage);
            downtown = business.place("Downtown");
            anna = business.staff("Anna", downtown);
            jwt = business.token("ben", "Ben", downtown).signed(stage.secrets().jwt());
            for (int kill = 1; kill <= KILLS; kill++) {
                killAtEveryStep(kill);
            }
            people.get(Step.ACCEPTED_UNANSWERED).forEach(person -> assertThat(post(distribution.url(), person)).isEqualTo(202));
            interrupted.forEach(text -> Await.until("the text is taken", SOON, () ->
                    business.sandbox().replay(text.path("sid").asText(), Map.of()).at("/webhooks/0/httpStatus").asInt() / 100 == 2));
            people.forEach((step, all) -> all.forEach(person -> awaitTheEnd(step, person)));
        }
    }

    private void killAtEveryStep(int kill) throws Exception {
        for (Step step : Step.values()) {
            people.computeIfAbsent(step, first -> new ArrayList<>()).add(business.client(step + " " + kill, downtown));
        }
        try (RowLock lock = new RowLock(database); HoldingProxy caller = HoldingProxy.before(distribution.port());
                HoldingProxy provider = HoldingProxy.before(distribution.port())) {
            bringReportTo(lock);
            bringTextsTo(lock, provider);
            bringSendingTo(lock);
            Plain.client().sendAsync(request(caller.url(), at(Step.ACCEPTED_UNANSWERED)), BodyHandlers.discarding());
            caller.awaitAnswer(SOON);
            provider.awaitAnswer(SOON);
            lock.awaitWaiting(3, SOON, database);
            assertThat(received(at(Step.TAKEN_UNANSWERED))).isEqualTo(1);
            assertThat(received(at(Step.BEING_SENT))).isZero();
            distribution.kill9();
        }
        business.sandbox().healAll();
        distribution.start();
    }

    private void bringReportTo(RowLock lock) throws Exception {
        Person person = at(Step.REPORT_BEING_WRITTEN);
        business.sandbox().fault(person.phone(), Map.of("stepDelayMs", 1500));
        String id = write(person);
        Await.until("the answer is written down", SOON, () -> status(person).equals("SENDING"));
        lock.message(id);
    }

    private void bringTextsTo(RowLock lock, HoldingProxy proxy) throws Exception {
        Person person = at(Step.TEXT_BEING_WRITTEN);
        business.sandbox().inbound(person.phone(), downtown.number(), "Before", Map.of());
        lock.conversation(newest(person).path("conversationId").asText());
        interrupted.add(business.sandbox().inbound(person.phone(), downtown.number(), "From " + person.name(),
                Map.of("wait", false)));
        Person other = at(Step.TEXT_UNANSWERED);
        URI hook = distribution.url().resolve("/communicator/hooks/sms/twilio/inbound");
        interrupted.add(business.sandbox().inbound(other.phone(), downtown.number(), "From " + other.name(), Map.of(
                "wait", false, "url", proxy.url().resolve(hook.getPath()).toString(), "signedUrl", hook.toString())));
    }

    private void bringSendingTo(RowLock lock) throws Exception {
        business.sandbox().fault(at(Step.WAITING_FOR_ANOTHER_TRY).phone(), Map.of("answer", "too-many-requests"));
        business.sandbox().fault(at(Step.BEING_SENT).phone(), Map.of("answer", "never"));
        business.sandbox().fault(at(Step.TAKEN_UNANSWERED).phone(), Map.of("answerDelayMs", 60_000, "callbacks", "none"));
        business.sandbox().fault(at(Step.ANSWER_BEING_WRITTEN).phone(), Map.of("answerDelayMs", 1500, "callbacks", "none"));
        lock.message(write(at(Step.ANSWER_BEING_WRITTEN)));
        write(at(Step.WAITING_FOR_ANOTHER_TRY));
        write(at(Step.BEING_SENT));
        write(at(Step.TAKEN_UNANSWERED));
        Await.until("the provider has it", SOON, () -> received(at(Step.TAKEN_UNANSWERED)) == 1);
    }

    private void awaitTheEnd(Step step, Person person) {
        boolean inbound = step == Step.TEXT_BEING_WRITTEN || step == Step.TEXT_UNANSWERED;
        String text = (inbound ? "From " : "To ") + person.name();
        if (!inbound) {
            Await.until(person.name() + " is on its way", SETTLED, () -> ON_ITS_WAY.contains(status(person)));
            assertThat(received(person)).as("%s at the provider", person.name()).isEqualTo(1);
        }
        assertThat(timeline(person)).as(person.name())
                .extracting(message -> message.path("text").asText()).containsOnlyOnce(text);
    }

    private Person at(Step step) {
        List<Person> all = people.get(step);
        return all.get(all.size() - 1);
    }

    private String write(Person person) {
        return anna.write(person.id(), "To " + person.name()).expect(202).json().path("id").asText();
    }

    private int post(URI server, Person person) {
        return Plain.send(request(server, person)).statusCode();
    }

    private HttpRequest request(URI server, Person person) {
        return Plain.to(server.resolve("/communicator/api/v1/clients/" + person.id() + "/messages"))
                .header("Authorization", "Bearer " + jwt).header("Content-Type", "application/json")
                .header("Idempotency-Key", person.id())
                .POST(BodyPublishers.ofString(Json.write(Map.of("text", "To " + person.name())))).build();
    }

    private int received(Person person) {
        return business.sandbox().received(person.phone()).size();
    }

    private String status(Person person) {
        return newest(person).path("status").asText();
    }

    private JsonNode newest(Person person) {
        return timeline(person).get(0);
    }

    private List<JsonNode> timeline(Person person) {
        return anna.get("/clients/" + person.id() + "/messages").expect(200).items();
    }
}

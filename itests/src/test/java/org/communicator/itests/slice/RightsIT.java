package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see and do what: rights are part of every query. */
@ExtendWith(SharedStage.class)
class RightsIT {

    private final Business business;
    private final Place downtown;
    private final Place riverside;

    RightsIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        riverside = business.place("Riverside");
    }

    @Test
    void staffOfAnotherLocationShouldSeeNothing() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        Rest rita = business.staff("Rita", riverside);
        Person own = business.client("Rob", riverside);
        try (LiveStream ritas = rita.follow()) {
            String conversation = anna.write(karen.id(), "Between us").expect(202).json().path("conversationId").asText();
            assertThat(business.writes(karen, downtown, "Between us too")).isBetween(200, 299);

            rita.get("/clients/" + karen.id()).expectProblem(404, "not-found");
            rita.get("/clients/" + karen.id() + "/messages").expectProblem(404, "not-found");
            rita.write(karen.id(), "Hello").expectProblem(404, "not-found");
            rita.get("/conversations/" + conversation).expectProblem(404, "not-found");
            rita.get("/conversations/" + conversation + "/messages").expectProblem(404, "not-found");
            rita.post("/conversations/" + conversation + "/messages", Map.of("text", "Hi")).expectProblem(404, "not-found");
            assertThat(rita.get("/conversations").expect(200).items()).isEmpty();
            assertThat(rita.get("/conversations?location=" + downtown.id()).items()).isEmpty();
            rita.write(own.id(), "After all of it").expect(202);
            ritas.awaitMessage("After all of it");
            assertThat(ritas.texts()).containsExactly("After all of it");
        }
    }

    @Test
    void idsOfAnotherAccountShouldNotExist() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        String conversation = anna.write(karen.id(), "Ours").expect(202).json().path("conversationId").asText();
        Business other = business.another();
        Place elsewhere = other.place("Elsewhere");
        Rest spy = other.as(other.token("spy", "Spy", elsewhere)
                .rights("messages.read", "messages.write", "locations.all", "usage.read"));
        try (LiveStream spying = spy.follow()) {
            anna.write(karen.id(), "Still ours").expect(202);

            spy.get("/clients/" + karen.id()).expectProblem(404, "not-found");
            spy.get("/clients/" + karen.id() + "/messages").expectProblem(404, "not-found");
            spy.write(karen.id(), "Hello").expectProblem(404, "not-found");
            spy.get("/conversations/" + conversation).expectProblem(404, "not-found");
            spy.get("/conversations/" + conversation + "/messages").expectProblem(404, "not-found");
            assertThat(spy.get("/conversations").items()).isEmpty();
            assertThat(spy.get("/conversations?location=" + downtown.id()).items()).isEmpty();
            assertThat(spy.get(usageOfToday()).expect(200).json().path("rows")).isEmpty();
            Person own = other.client("Own", elsewhere);
            spy.write(own.id(), "Mine").expect(202);
            spying.awaitMessage("Mine");
            assertThat(spying.texts()).containsExactly("Mine");
        }
    }

    @Test
    void anotherAccountShouldNotBeAbleToChangeTheDirectory() {
        Person karen = business.client("Karen Adams", downtown);
        Business other = business.another();

        other.host().delete("/directory/clients/" + karen.id()).expect(204);
        other.host().delete("/directory/locations/" + downtown.id()).expect(204);

        business.staff("Anna", downtown).get("/clients/" + karen.id()).expect(200);
    }

    @Test
    void staffWithTheRightToAllLocationsShouldSeeThemAll() {
        Person karen = business.client("Karen Adams", downtown);
        business.staff("Anna", downtown).write(karen.id(), "Hello").expect(202);
        Rest district = business.as(business.token("dora", "Dora", riverside).rights("messages.read", "locations.all"));

        assertThat(district.get("/clients/" + karen.id() + "/messages").expect(200).items()).hasSize(1);
        assertThat(district.get("/conversations").expect(200).items()).hasSize(1);
    }

    @Test
    void everyUseShouldNeedItsRight() {
        Person karen = business.client("Karen Adams", downtown);
        Rest nothing = business.as(business.token("noa", "Noa", downtown).rights());
        Rest reader = business.as(business.token("rea", "Rea", downtown).rights("messages.read"));
        Rest feeder = business.as(business.token("fee", "Fee", downtown).rights("directory.sync"));

        nothing.get("/clients/" + karen.id()).expectProblem(403, "forbidden");
        nothing.get("/clients/" + karen.id() + "/messages").expectProblem(403, "forbidden");
        nothing.get("/conversations").expectProblem(403, "forbidden");
        nothing.get("/events").expectProblem(403, "forbidden");
        nothing.get(usageOfToday()).expectProblem(403, "forbidden");
        nothing.get("/session").expect(200);
        reader.write(karen.id(), "May I?").expectProblem(403, "forbidden");
        reader.get(usageOfToday()).expectProblem(403, "forbidden");
        reader.put("/directory/clients/c1", Map.of("name", "X", "locations", List.of()))
                .expectProblem(403, "forbidden");
        reader.delete("/directory/clients/" + karen.id()).expectProblem(403, "forbidden");
        reader.post("/directory/bulk", Map.of()).expectProblem(403, "forbidden");
        feeder.get("/conversations").expectProblem(403, "forbidden");
        assertThat(reader.get("/clients/" + karen.id() + "/messages").expect(200).items()).isEmpty();
    }

    @Test
    void sessionShouldTellWhoOneIs() {
        Rest anna = business.as(business.token("anna", "Anna", downtown, riverside));

        JsonNode session = anna.get("/session").expect(200).json();

        assertThat(session.at("/staff/name").asText()).isEqualTo("Anna");
        assertThat(session.path("account").asText()).isEqualTo(business.account());
        assertThat(session.at("/location/name").asText()).isEqualTo("Downtown");
        assertThat(session.path("locations")).extracting(place -> place.path("name").asText())
                .containsExactlyInAnyOrder("Downtown", "Riverside");
        assertThat(Instant.parse(session.path("expiresAt").asText())).isAfter(Instant.now());
    }

    private static String usageOfToday() {
        return UsageIT.usage(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600));
    }
}

package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Any CRM can feed the directory, again and again (K07). */
@ExtendWith(SharedStage.class)
class DirectoryIT {

    private final Business business;
    private final Place downtown;
    private final Rest host;
    private final Rest anna;

    DirectoryIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        host = business.host();
        anna = business.staff("Anna", downtown);
    }

    @Test
    void feedShouldSayWhatItDidAndBeRepeatable() {
        Map<String, Object> bulk = Map.of(
                "clients", Map.of("b1", client("One"), "b2", client("Two"), "b3", client("Three")),
                "delete", Map.of("clients", List.of("b3", "never-there")));

        JsonNode first = host.post("/directory/bulk", bulk).expect(200).json();
        JsonNode second = host.once("feed-1").post("/directory/bulk", bulk).expect(200).json();

        assertThat(first).isEqualTo(second);
        assertThat(first.path("upserted").asInt()).isEqualTo(3);
        assertThat(first.path("deleted").asInt()).isEqualTo(2);
        anna.get("/clients/b1").expect(200);
        anna.get("/clients/b3").expectProblem(404, "not-found");
    }

    @Test
    void changeShouldShowAtOnceWhenTheHostPutsAnEntryAgain() {
        host.put("/directory/clients/p1", client("Before")).expect(204);
        assertThat(anna.get("/clients/p1").json().path("name").asText()).isEqualTo("Before");

        host.put("/directory/clients/p1", client("After")).expect(204);

        assertThat(anna.get("/clients/p1").json().path("name").asText()).isEqualTo("After");
        host.delete("/directory/clients/p1").expect(204);
        host.delete("/directory/clients/p1").expect(204);
        anna.get("/clients/p1").expectProblem(404, "not-found");
    }

    @Test
    void historyShouldStayWhenTheHostForgetsTheClient() {
        Person karen = business.client("Karen Adams", downtown);
        anna.write(karen.id(), "Remember me").expect(202);

        host.delete("/directory/clients/" + karen.id()).expect(204);

        JsonNode card = anna.get("/clients/" + karen.id()).expect(200).json();
        assertThat(card.path("known").asBoolean()).isFalse();
        assertThat(anna.get("/clients/" + karen.id() + "/messages").expect(200).items()).hasSize(1);
        anna.write(karen.id(), "Are you there?").expectProblem(422, "client-unreachable");
    }

    @Test
    void wholeAccountShouldBeFedInOneCallWhenItHasAThousandEntries() {
        Map<String, Object> clients = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            clients.put("bulk-" + i, client("Client " + i));
        }

        assertThat(host.post("/directory/bulk", Map.of("clients", clients)).expect(200).json().path("upserted").asInt())
                .isEqualTo(1000);

        assertThat(anna.get("/clients/bulk-999").expect(200).json().path("name").asText()).isEqualTo("Client 999");
    }

    @Test
    void nameShouldBeTakenAsItIsWhenItIsUnusual() {
        String name = "Zoë 👩‍🚀 O'Brien-<b>Ng</b> ‮";
        host.put("/directory/clients/n1", client(name)).expect(204);

        assertThat(anna.get("/clients/n1").expect(200).json().path("name").asText()).isEqualTo(name);
    }

    private Map<String, Object> client(String name) {
        return Map.of("name", name, "locations", List.of(downtown.id()), "smsTransactionalConsent", true);
    }
}

package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom one can write to is found while one types, and unknown people become known (P03 P14 P15 X06). */
@ExtendWith(SharedStage.class)
class RecipientsIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final Place riverside;

    RecipientsIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        riverside = business.place("Riverside");
    }

    @Test
    void recipientsShouldBeFoundByNameNumberAndExtensionWithinReach() {
        Person karen = business.client("Karen Ádams", downtown);
        business.client("Karla Adamson", riverside);
        Rest anna = business.staff("Anna Adair", downtown);
        business.feed(Map.of("staff", Map.of("ext", Map.of("name", "Kim Stone", "locations", List.of(riverside.id()),
                "rights", List.of(), "extension", "7712"))));
        String fresh = Business.number();

        assertThat(labels(anna, "ada")).containsExactly("Anna Adair", "Karen Ádams – Mobile");
        assertThat(labels(anna, "kar%20adams")).containsExactly("Karen Ádams – Mobile");
        assertThat(labels(anna, karen.phone().substring(2))).containsExactly("Karen Ádams – Mobile");
        assertThat(labels(anna, "7712")).startsWith("Kim Stone – ext. 7712");
        assertThat(labels(anna, fresh.substring(2))).containsExactly(fresh);
        assertThat(anna.get("/recipients?q=" + fresh.substring(2)).items().get(0).path("kind").asText())
                .isEqualTo("NUMBER");
    }

    @Test
    void unknownNumberShouldBecomeANewContactWithItsHistory() {
        Rest anna = business.staff("Anna", downtown);
        String stranger = Business.number();
        String conversation = strangerWrites(anna, stranger, "Is this the spa?");

        JsonNode client = anna.post("/contacts", Map.of("name", "Nora New", "contactPoints",
                List.of(Map.of("type", "PHONE", "value", stranger, "label", "Mobile")))).expect(201).json();

        assertThat(client.path("conversationId").asText()).isEqualTo(conversation);
        assertThat(anna.get("/conversations/" + conversation).expect(200).json().path("title").asText())
                .isEqualTo("Nora New");
        anna.write(client.path("id").asText(), "Yes, Nora").expect(202);
        business.sandbox().awaitReceived(stranger, "Yes, Nora", SOON);
        business.sandbox().write(stranger, downtown.number(), "Thanks");
        assertThat(anna.get("/clients/" + client.path("id").asText() + "/messages").expect(200).items()).hasSize(3)
                .allMatch(message -> message.path("clientId").asText().equals(client.path("id").asText()));
        assertThat(labels(anna, "nora")).containsExactly("Nora New – Mobile");
    }

    @Test
    void unknownNumberShouldJoinAClientWhoHasAConversation() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        anna.write(karen.id(), "Hello Karen").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Hello Karen", SOON);
        String other = Business.number();
        String bare = strangerWrites(anna, other, "It is me, Karen");

        anna.post("/clients/" + karen.id() + "/contact-points",
                Map.of("type", "PHONE", "value", other, "label", "Work")).expect(200);

        anna.get("/conversations/" + bare).expect(404);
        business.sandbox().write(other, downtown.number(), "From work again");
        assertThat(texts(anna.get("/clients/" + karen.id() + "/messages")))
                .containsExactly("From work again", "It is me, Karen", "Hello Karen");
    }

    @Test
    void sharedNumberShouldBeConfirmedOnce() {
        Person mother = business.client("Karen Adams", downtown);
        Person daughter = business.sharing(mother, "Amy Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        String bare = strangerWrites(anna, mother.phone(), "One of us");

        assertThat(anna.get("/conversations/" + bare + "/candidates").expect(200).items()).extracting(
                candidate -> candidate.path("name").asText()).containsExactly("Amy Adams", "Karen Adams");
        anna.post("/conversations/" + bare + "/client", Map.of("clientId", daughter.id())).expect(200);
        business.sandbox().write(mother.phone(), downtown.number(), "Amy again");

        assertThat(texts(anna.get("/clients/" + daughter.id() + "/messages")))
                .containsExactly("Amy again", "One of us");
        assertThat(texts(anna.get("/clients/" + mother.id() + "/messages"))).isEmpty();
    }

    private String strangerWrites(Rest staff, String number, String text) {
        try (LiveStream live = staff.follow()) {
            assertThat(business.sandbox().write(number, downtown.number(), text)).isBetween(200, 299);
            return live.awaitMessage(text).data().at("/message/conversationId").asText();
        }
    }

    private static List<String> labels(Rest staff, String typed) {
        return staff.get("/recipients?q=" + typed).expect(200).items().stream()
                .map(item -> item.path("label").asText()).toList();
    }

    private static List<String> texts(Answer answer) {
        return answer.expect(200).items().stream().map(item -> item.path("text").asText()).toList();
    }
}

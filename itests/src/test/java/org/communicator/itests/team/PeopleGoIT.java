package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.Await;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/people.md says of clients, staff and locations that are gone. */
@ExtendWith(SharedStage.class)
class PeopleGoIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Business business;
    private final Place downtown;
    private final Place office;
    private final Person karen;
    private final Rest anna;
    private final Rest bert;
    private final Rest olga;

    PeopleGoIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        office = business.place("Office", Map.of("accountDefault", true));
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
        bert = business.staff("Bert", downtown);
        olga = business.staff("Olga", office);
    }

    @Test
    void deletedClientShouldBeReadAndGoOnWritingButNotBeWrittenTo() {
        String talk = anna.write(karen.id(), "See you at five").expect(202).json().path("conversationId").asText();
        delete("clients", karen.id());

        assertThat(business.writes(karen, downtown, "I am late")).isBetween(200, 299);

        assertThat(texts(bert, talk)).containsExactly("I am late", "See you at five");
        JsonNode seen = anna.get("/conversations/" + talk).expect(200).json();
        assertThat(seen.path("title").asText()).isEqualTo(karen.id());
        assertThat(seen.at("/channel/ghostText").asText()).isEqualTo("This client is no longer in the CRM.");
        anna.post("/conversations/" + talk + "/messages", Map.of("text", "Hello?"))
                .expectProblem(422, "client-unreachable");
    }

    @Test
    void mergedClientShouldGoOnInTheConversationOfTheOneThatIsLeft() {
        String old = anna.write(karen.id(), "See you at five").expect(202).json().path("conversationId").asText();
        Person left = business.sharing(karen, "Karen Adams-Lee", downtown);
        delete("clients", karen.id());

        assertThat(business.writes(karen, downtown, "I am late")).isBetween(200, 299);

        assertThat(texts(anna, old)).containsExactly("See you at five");
        assertThat(anna.get("/clients/" + left.id() + "/messages").expect(200).items())
                .extracting(message -> message.path("text").asText()).containsExactly("I am late");
        anna.write(left.id(), "No problem").expect(202);
    }

    @Test
    void closedLocationsNumberShouldBeAnsweredWhereTheClientIsElseByDefault() {
        Place uptown = business.place("Uptown");
        Person lee = business.client("Lee Chen", downtown, uptown);
        String talk = anna.write(karen.id(), "See you at five").expect(202).json().path("conversationId").asText();
        business.feed(Map.of("locations", Map.of(downtown.id(), Map.of("name", "Downtown", "zone", "America/New_York",
                "smsNumbers", List.of(downtown.number()), "active", false))));

        assertThat(business.writes(lee, downtown, "Are you open?")).isBetween(200, 299);
        assertThat(business.writes(karen, downtown, "Where are you?")).isBetween(200, 299);

        JsonNode lees = business.staff("Uta", uptown).get("/conversations").expect(200).items().get(0);
        assertThat(lees.at("/lastMessage/text").asText()).isEqualTo("Are you open?");
        assertThat(owners(lees)).containsExactly(uptown.id());
        JsonNode karens = olga.get("/conversations/" + talk).expect(200).json();
        assertThat(owners(karens)).containsExactly(office.id());
        assertThat(karens.at("/lastMessage/routing/because").asText()).contains("Downtown");
        assertThat(texts(anna, talk)).containsExactly("Where are you?", "See you at five");
    }

    @Test
    void conversationOfWhoLeftShouldBeUnassigned() {
        assertThat(business.writes(karen, downtown, "Hello?")).isBetween(200, 299);
        String talk = bert.get("/conversations").expect(200).items().get(0).path("id").asText();
        anna.post("/conversations/" + talk + "/claim", Map.of()).expect(200);
        assertThat(ids(bert, "UNASSIGNED")).isEmpty();

        try (LiveStream live = bert.follow()) {
            delete("staff", id(anna));
            live.await("conversation", event -> event.name().equals("conversation")
                    && event.data().at("/conversation/handling/assignee").isNull());
        }

        assertThat(ids(bert, "UNASSIGNED")).containsExactly(talk);
        assertThat(texts(bert, talk)).containsExactly(
                "Nobody takes care of this now: who did is not there any more.", "Anna took this.", "Hello?");
        assertThat(ids(bert, "MINE")).isEmpty();
        bert.post("/conversations/" + talk + "/claim", Map.of()).expect(200);
    }

    @Test
    void answerToWhoLeftShouldComeToWhereItWasWrittenFrom() {
        String talk = anna.write(karen.id(), "See you at five").expect(202).json().path("conversationId").asText();
        delete("staff", id(anna));

        assertThat(business.writes(karen, downtown, "I am late")).isBetween(200, 299);

        JsonNode seen = bert.get("/conversations/" + talk).expect(200).json();
        assertThat(owners(seen)).containsExactly(downtown.id());
        assertThat(bert.get("/conversations/" + talk + "/messages").expect(200).items().get(1).at("/author/name").asText())
                .isEqualTo("Anna");
    }

    @Test
    void chatWithWhoLeftShouldStayReadable() {
        String bertsId = id(bert);
        String chat = anna.post("/chats", Map.of("members", List.of(bertsId), "text", "Lunch?")).expect(200).json()
                .path("id").asText();
        bert.post("/conversations/" + chat + "/messages", Map.of("text", "Yes")).expect(202);
        delete("staff", bertsId);

        Await.until("the directory knows Bert no more", SOON, () -> anna.get("/conversations/" + chat).expect(200).json()
                .path("title").asText().equals(bertsId));
        assertThat(texts(anna, chat)).containsExactly("Yes", "Lunch?");
        assertThat(anna.get("/conversations/" + chat + "/messages").expect(200).items().get(0).at("/author/name").asText())
                .isEqualTo("Bert");
        anna.post("/chats", Map.of("members", List.of(bertsId))).expectProblem(422, "unknown-person");
    }

    private void delete(String kind, String id) {
        business.feed(Map.of("delete", Map.of(kind, List.of(id))));
    }

    private static List<String> owners(JsonNode conversation) {
        return conversation.path("locations").findValuesAsText("id");
    }

    private static List<String> ids(Rest who, String view) {
        return who.get("/conversations?view=" + view).expect(200).items().stream().map(item -> item.path("id").asText())
                .toList();
    }

    private static List<String> texts(Rest who, String conversation) {
        return who.get("/conversations/" + conversation + "/messages").expect(200).items().stream()
                .map(item -> item.path("text").asText()).toList();
    }

    private static String id(Rest who) {
        return who.get("/session").expect(200).json().at("/staff/id").asText();
    }
}

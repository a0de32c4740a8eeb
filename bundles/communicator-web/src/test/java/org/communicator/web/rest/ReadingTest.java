package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final String MESSAGES = "/conversations/01890000-0000-7000-8000-00000000000c/messages";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @Test
    void sessionShouldNameLocationsWhenDirectoryKnowsThem() {
        Answer answer = STAGE.api().get("/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/staff/name")).isEqualTo("Sam Staff");
        assertThat(answer.at("/location/name")).isEqualTo("Downtown");
        assertThat(answer.json().at("/locations").toString())
                .isEqualTo("[{\"id\":\"downtown\",\"name\":\"Downtown\"},{\"id\":\"uptown\",\"name\":\"uptown\"}]");
        assertThat(answer.at("/expiresAt")).isEqualTo("2026-03-14T12:15:00Z");
    }

    @Test
    void sessionShouldLeaveOutWhatThisVersionDoesNotKnowWhenTokenHasFutureRights() {
        assertThat(STAGE.api().get("/session").json().at("/rights").toString())
                .isEqualTo("[\"directory.sync\",\"messages.read\",\"messages.write\",\"usage.read\"]");
    }

    @Test
    void sessionShouldUseIdsWhenThereIsNoDirectory() {
        STAGE.ports.hostDirectory = null;

        assertThat(STAGE.api().get("/session").at("/location/name")).isEqualTo("downtown");
    }

    @Test
    void sessionShouldHaveNullsWhenTokenSaysLittle() {
        Answer answer = STAGE.api(claims -> claims.claim("location", null).claim("name", null).claim("rights",
                List.of()))
                .get("/session");

        assertThat(answer.json().at("/location").isNull()).isTrue();
        assertThat(answer.at("/staff/name")).isEqualTo("staff-1");
    }

    @Test
    void clientShouldCarryChannelWhenWithinReach() {
        Answer answer = STAGE.api().get("/clients/karen");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/channel/ghostText")).isEqualTo("Messages will be sent via SMS.");
        assertThat(answer.at("/contactPoints/0/address")).isEqualTo("+12125550123");
        assertThat(answer.at("/contactPoints/0/label")).isEqualTo("Mobile");
        assertThat(answer.at("/contactPoints/1/obstacle/code")).isEqualTo("NO_GUEST_APP");
        assertThat(answer.at("/conversationId")).isEqualTo(Facts.CONVERSATION.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/nobody", "/clients/nobody/messages", "/conversations/none",
            "/conversations/01890000-0000-7000-8000-0000000000aa", "/conversations/none/messages", "/nowhere",
            "/conversations/01890000-0000-7000-8000-0000000000aa/messages", "/conversations?location=%07"})
    void getShouldAnswer404WhenThereIsNoSuchThing(String path) {
        Answer answer = STAGE.api().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void getShouldAnswer404WhenClientIdIsTooLong() {
        assertThat(STAGE.api().get("/clients/" + "x".repeat(65)).status()).isEqualTo(404);
    }

    @Test
    void getShouldDecodeIdWhenItIsEscaped() {
        assertThat(STAGE.api().get("/clients/k%61ren").status()).isEqualTo(200);
    }

    @Test
    void messagesShouldBePagedWhenAskedWithTheCursorOfThePageBefore() {
        Answer first = STAGE.api().get(MESSAGES + "?limit=2");
        Answer second = STAGE.api().get(MESSAGES + "?cursor=" + first.at("/next"));

        assertThat(first.json().at("/items")).hasSize(2);
        assertThat(second.status()).isEqualTo(200);
        assertThat(STAGE.conversations.page.after()).contains(Facts.NEXT);
        assertThat(STAGE.conversations.page.limit()).isEqualTo(50);
    }

    @Test
    void messagesShouldTellDirectionOfAddressesWhenInAndOut() {
        Answer answer = STAGE.api().get("/clients/karen/messages");

        assertThat(answer.at("/items/0/from")).isEqualTo("+12025550100");
        assertThat(answer.at("/items/0/failure/next")).isEqualTo("Call instead.");
        assertThat(answer.at("/items/1/from")).isEqualTo("+12025550199");
        assertThat(answer.at("/items/1/routing/locations/0/name")).isEqualTo("Downtown");
        assertThat(answer.at("/items/1/at")).isEqualTo("2026-03-14T11:59:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource({"cursor=xyz,400,malformed,/cursor", "cursor=,400,malformed,/cursor", "limit=many,400,malformed,/limit",
            "limit=,400,malformed,/limit", "limit=1e1,400,malformed,/limit", "limit=0,422,invalid,/limit",
            "limit=101,422,invalid,/limit", "limit=-1,422,invalid,/limit", "limit=99999999999,400,malformed,/limit"})
    void listsShouldRefuseParametersWhenTheyAreWrong(String query, int status, String problem, String pointer) {
        for (String path : List.of("/conversations", MESSAGES, "/clients/karen/messages")) {
            Answer answer = STAGE.api().get(path + "?" + query);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.pointer()).isEqualTo(pointer);
        }
    }

    @Test
    void conversationsShouldBeOfOneInboxWhenLocationIsGiven() {
        Answer answer = STAGE.api().get("/conversations?location=downtown&limit=7");

        assertThat(STAGE.conversations.inbox).contains(new LocationId("downtown"));
        assertThat(STAGE.conversations.page.limit()).isEqualTo(7);
        assertThat(answer.at("/items/0/client/name")).isEqualTo("Karen Adams");
        assertThat(answer.json().at("/items/1/client").isNull()).isTrue();
        assertThat(answer.json().at("/next").isNull()).isTrue();
    }

    @Test
    void conversationsShouldBeOfAllInboxesWhenNoLocationIsGiven() {
        STAGE.api().get("/conversations");

        assertThat(STAGE.conversations.inbox).isEqualTo(Optional.empty());
    }

    @Test
    void conversationShouldCarryChannelWhenAskedForAlone() {
        Answer answer = STAGE.api().get("/conversations/" + Facts.CONVERSATION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/channel/channel")).isEqualTo("SMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/karen", "/clients/karen/messages", "/conversations",
            "/conversations/01890000-0000-7000-8000-00000000000c", MESSAGES})
    void getShouldAnswer403WhenRightIsMissing(String path) {
        Answer answer = STAGE.api(claims -> claims.claim("rights", List.of())).get(path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(answer.at("/detail")).contains("messages.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/karen", "/clients/karen/messages", "/conversations", MESSAGES})
    void getShouldAnswer503WhenNothingIsBehind(String path) {
        STAGE.ports.conversations = null;

        Answer answer = STAGE.api().get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void getShouldAnswer503WhenDatabaseIsGone() {
        STAGE.conversations.failure.set(new StoreUnavailableException("gone", null));

        Answer answer = STAGE.api().get("/conversations");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void getShouldAnswer500WithAnIdAndNothingElseWhenItIsOurFault() {
        STAGE.conversations.failure.set(new IllegalStateException("secret inner life"));

        Answer answer = STAGE.api().get("/conversations");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal");
        assertThat(answer.at("/instance")).hasSize(36);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "at org");
    }
}

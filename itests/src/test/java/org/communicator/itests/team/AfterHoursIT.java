package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clock does to messages, at whatever time the test runs: it is always night (X08 X11). */
class AfterHoursIT {

    /** All of our numbers are there. */
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration SOON = Duration.ofSeconds(15);

    private static Stage stage;

    private Business business;
    private Place downtown;
    private Rest anna;
    private Person karen;

    @BeforeAll
    static void setStage() throws IOException {
        stage = Stage.set("afterhours");
        LocalTime now = LocalTime.now(NEW_YORK).withSecond(0).withNano(0);
        // There before the first start, which keeps what is there.
        Files.writeString(stage.distribution().etc("org.communicator.core.time.cfg"), String.join("\n",
                "quiet.hours.kinds = STAFF_MESSAGE", "quiet.hours.from = " + now.minusHours(1),
                "quiet.hours.until = " + now.plusHours(3), "after.hours.text = {location} is closed.", ""));
        stage.distribution().start();
    }

    @AfterAll
    static void closeStage() {
        stage.close();
    }

    @BeforeEach
    void openBusiness() {
        business = Business.on(stage);
        String otherDay = LocalDate.now(NEW_YORK).plusDays(3).getDayOfWeek().name();
        downtown = business.place("Downtown", Map.of("accountDefault", true,
                "hours", List.of(Map.of("day", otherDay, "opens", "09:00", "closes", "17:00"))));
        anna = business.staff("Anna", downtown);
        karen = business.client("Karen Adams", downtown);
    }

    @Test
    void messageShouldWaitForTheMorningUnlessItGoesAnywayOrTheClientIsAwake() {
        JsonNode held = anna.write(karen.id(), "For the morning").expect(202).json();
        assertThat(held.path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(held.at("/hold/reason").asText()).isEqualTo("QUIET_HOURS");

        anna.post("/clients/" + karen.id() + "/messages", Map.of("text", "Urgent", "anyway", true)).expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Urgent", SOON);
        business.writes(karen, downtown, "What is it?");
        anna.write(karen.id(), "The alarm is on").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "The alarm is on", SOON);

        assertThat(anna.get("/conversations/" + held.path("conversationId").asText() + "/scheduled-messages").expect(200)
                .items()).singleElement().satisfies(each -> assertThat(each.path("id")).isEqualTo(held.path("id")));
    }

    @Test
    void clientShouldBeToldOnceThatNobodyIsThere() {
        business.writes(karen, downtown, "Are you open?");
        business.sandbox().awaitReceived(karen.phone(), "Downtown is closed.", SOON);

        business.writes(karen, downtown, "Hello?");
        business.writes(karen, downtown, "Anybody?");
        anna.post("/clients/" + karen.id() + "/messages", Map.of("text", "I am", "anyway", true)).expect(202);
        business.sandbox().awaitReceived(karen.phone(), "I am", SOON);

        assertThat(business.sandbox().received(karen.phone())).extracting(text -> text.path("body").asText())
                .containsExactlyInAnyOrder("Downtown is closed.", "I am");
    }
}

package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens is told live, and nothing is missed when the line breaks. */
@ExtendWith(SharedStage.class)
class LiveIT {

    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Rest anna;

    LiveIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
    }

    @Test
    void streamShouldGoOnWhereItBrokeWithoutGapOrDouble() {
        String last;
        try (LiveStream first = anna.follow()) {
            assertThat(business.writes(karen, downtown, "Before")).isBetween(200, 299);
            last = first.awaitMessage("Before").id();
        }
        List<String> missed = IntStream.range(0, 20).mapToObj(i -> "Missed " + i).toList();
        missed.forEach(text -> assertThat(business.writes(karen, downtown, text)).isBetween(200, 299));

        try (LiveStream second = anna.followAfter(last)) {
            assertThat(business.writes(karen, downtown, "After")).isBetween(200, 299);
            second.awaitMessage("After");

            assertThat(second.events()).noneMatch(event -> event.name().equals("resync"));
            assertThat(second.texts()).startsWith(missed.toArray(String[]::new)).endsWith("After").hasSize(21);
        }
    }

    @Test
    void readerShouldBeToldToLoadAgainWhenTheEventIsNotKnownAnyMore() {
        for (String unknown : List.of("nonsense", "0", "ffffffff-ffff-ffff-ffff-ffffffffffff:1")) {
            try (LiveStream live = anna.followAfter(unknown)) {
                assertThat(live.events()).first().satisfies(event -> assertThat(event.name()).isEqualTo("resync"));
                assertThat(business.writes(karen, downtown, "After " + unknown)).isBetween(200, 299);

                assertThat(live.awaitMessage("After " + unknown)).isNotNull();
            }
        }
    }

    @Test
    void streamShouldBeRefusedWhenTheEventsIdIsTooLong() {
        anna.with("Last-Event-ID", "x".repeat(65)).get("/events").expectProblem(400, "malformed");
    }

    @Test
    void everyReaderShouldBeToldWhenSeveralFollow() {
        Rest bob = business.staff("Bob", downtown);
        try (LiveStream annas = anna.follow(); LiveStream bobs = bob.follow(); LiveStream annasSecond = anna.follow()) {
            anna.write(karen.id(), "To all of you").expect(202);

            assertThat(annas.awaitMessage("To all of you").data().path("alert").asBoolean()).isFalse();
            bobs.awaitMessage("To all of you");
            annasSecond.awaitMessage("To all of you");
            assertThat(business.writes(karen, downtown, "Thanks")).isBetween(200, 299);
            assertThat(bobs.awaitMessage("Thanks").data().path("alert").asBoolean()).isTrue();
        }
    }

    @Test
    void webhookShouldReachTheScreenWithinABlink() {
        try (LiveStream live = anna.follow()) {
            long begin = System.nanoTime();
            assertThat(business.writes(karen, downtown, "Quick")).isBetween(200, 299);
            live.awaitMessage("Quick");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        }
    }
}

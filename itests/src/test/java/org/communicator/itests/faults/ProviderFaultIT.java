package org.communicator.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.Await;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Metrics;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider fails in every way it can; each message still goes out exactly once (X02). */
@ExtendWith(SharedStage.class)
class ProviderFaultIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration WITH_BACK_OFF = Duration.ofSeconds(40);
    private static final String LATER = "communicator_outbound_attempts_total{result=\"later\"}";
    private static final String IN_DOUBT = "communicator_outbound_attempts_total{result=\"in_doubt\"}";

    private final Distribution distribution;
    private final Business business;
    private final Place downtown;
    private final Metrics metrics;
    private final Rest anna;

    ProviderFaultIT(Stage stage) {
        distribution = stage.distribution();
        business = Business.on(stage);
        downtown = business.place("Downtown");
        metrics = Metrics.of(distribution.url());
        anna = business.staff("Anna", downtown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unavailable", "too-many-requests", "server-error"})
    void messageShouldWaitAndBeSentOnceWhenTheProviderRefusesForAWhile(String fault) {
        Person karen = business.client("Karen Adams", downtown);
        business.sandbox().fault(karen.phone(), Map.of("answer", fault));
        String id = anna.write(karen.id(), "Patience").expect(202).json().path("id").asText();
        awaitAttempts(2);
        assertThat(statusOf(karen, id)).isEqualTo("QUEUED");
        assertThat(business.sandbox().received(karen.phone())).isEmpty();

        business.sandbox().heal(karen.phone());

        Await.until("it is delivered", WITH_BACK_OFF, () -> statusOf(karen, id).equals("DELIVERED"));
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
    }

    @Test
    void everythingShouldBeSentOnceWhenTheProviderWasGone() {
        List<Person> people = List.of(business.client("Ada", downtown), business.client("Bea", downtown),
                business.client("Cleo", downtown));
        business.sandbox().faultForAll(Map.of("answer", "down"));
        try {
            people.forEach(person -> anna.write(person.id(), "For " + person.name()).expect(202));
            awaitAttempts(3);
            distribution.awaitHealth("health tells that messages wait", SOON,
                    health -> health.at("/parts/relay/status").asText().equals("degraded"));
            assertThat(distribution.health().at("/parts/relay/cause").asText()).isNotBlank();
        } finally {
            business.sandbox().healAll();
        }

        for (Person person : people) {
            business.sandbox().awaitReceived(person.phone(), "For " + person.name(), WITH_BACK_OFF);
        }
        distribution.awaitHealth("all is well again", WITH_BACK_OFF, health -> health.path("status").asText().equals("up"));
        for (Person person : people) {
            Await.until("it is delivered", SOON, () -> newest(person).path("status").asText().equals("DELIVERED"));
            assertThat(business.sandbox().received(person.phone())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-after-accept", "error-after-accept"})
    void messageShouldBeFoundAndNotSentAgainWhenTheProvidersAnswerWasLost(String fault) {
        Person karen = business.client("Karen Adams", downtown);
        business.sandbox().fault(karen.phone(), Map.of("answer", fault, "times", 1, "callbacks", "none"));

        String id = anna.write(karen.id(), "Did you get this?").expect(202).json().path("id").asText();

        Await.until("it is settled", WITH_BACK_OFF, () -> List.of("SENDING", "SENT", "DELIVERED").contains(statusOf(karen, id)));
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
        assertThat(distribution.logs()).contains("message=" + id + " was in doubt: twilio has it");
    }

    @Test
    void bothMessagesShouldBeSentWhenTheSameTextIsWantedTwiceAndBothAnswersWereLost() {
        Person karen = business.client("Karen Adams", downtown);
        business.sandbox().fault(karen.phone(), Map.of("answer", "cut-after-accept", "times", 2, "callbacks", "none"));

        String first = anna.write(karen.id(), "Ping").expect(202).json().path("id").asText();
        String second = anna.write(karen.id(), "Ping").expect(202).json().path("id").asText();

        for (String id : List.of(first, second)) {
            Await.until("it is settled", WITH_BACK_OFF,
                    () -> List.of("SENDING", "SENT", "DELIVERED").contains(statusOf(karen, id)));
        }
        assertThat(business.sandbox().received(karen.phone())).hasSize(2);
    }

    @Test
    void messageShouldBeSentOnceWhenTheProviderAnswersSlowly() {
        Person karen = business.client("Karen Adams", downtown);
        business.sandbox().fault(karen.phone(), Map.of("answerDelayMs", 3000, "times", 1));
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "Slowly").expect(202).json().path("id").asText();

            live.awaitStatus(id, "DELIVERED");

            assertThat(business.sandbox().received(karen.phone())).hasSize(1);
        }
    }

    @Test
    void othersShouldNotWaitWhenOnePersonsMessagesCannotBeSent() {
        Person karen = business.client("Karen Adams", downtown);
        Person rob = business.client("Rob", downtown);
        business.sandbox().fault(karen.phone(), Map.of("answer", "unavailable"));
        anna.write(karen.id(), "Stuck").expect(202);
        awaitAttempts(1);

        anna.write(rob.id(), "Free").expect(202);

        business.sandbox().awaitReceived(rob.phone(), "Free", SOON);
        business.sandbox().heal(karen.phone());
        business.sandbox().awaitReceived(karen.phone(), "Stuck", WITH_BACK_OFF);
    }

    @Test
    void statusShouldSettleWhenEveryCallbackComesTwice() {
        Person karen = business.client("Karen Adams", downtown);
        business.sandbox().fault(karen.phone(), Map.of("callbacks", "duplicate"));
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "Twice told").expect(202).json().path("id").asText();

            live.awaitStatus(id, "DELIVERED");

            assertThat(live.events().stream().filter(event -> event.status().equals("DELIVERED"))).hasSize(1);
        }
    }

    /** Waits until so many more attempts have not gone well. */
    private void awaitAttempts(int more) {
        double before = metrics.value(LATER) + metrics.value(IN_DOUBT);
        Await.until(more + " attempts", WITH_BACK_OFF,
                () -> metrics.value(LATER) + metrics.value(IN_DOUBT) >= before + more);
    }

    private String statusOf(Person person, String id) {
        return anna.get("/clients/" + person.id() + "/messages").items().stream()
                .filter(message -> message.path("id").asText().equals(id)).findFirst().orElseThrow().path("status").asText();
    }

    private JsonNode newest(Person person) {
        return anna.get("/clients/" + person.id() + "/messages").items().get(0);
    }
}

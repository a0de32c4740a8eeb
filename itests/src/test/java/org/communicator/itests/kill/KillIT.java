package org.communicator.itests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Kills the process ten times under load: what was accepted is there once, and was sent once (X02). */
@Order(1)
class KillIT {

    private static final int KILLS = 10;
    private static final int PEOPLE = 24;
    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 3000;
    private static final Duration DRAINED = Duration.ofSeconds(90);
    private static final Pattern IN_DOUBT = Pattern.compile("was in doubt: twilio (has it|does not have it)");

    @Test
    void everyAcceptedMessageShouldBeStoredAndSentOnceWhenTheProcessIsKilledTenTimes() {
        try (Stage stage = Stage.set("kill")) {
            Distribution distribution = stage.distribution().start();
            Business business = Business.on(stage);
            Place downtown = business.place("Downtown");
            List<Person> people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> business.client("Client " + i, downtown)).toList();
            Rest anna = business.staff("Anna", downtown);

            Load load = new Load(anna, stage.sandbox(), downtown, people);
            load.start(4, 2);
            killAgainAndAgain(distribution);
            load.close();
            Map<Person, List<JsonNode>> timelines = drained(anna, people);

            report(stage, load);
            assertThat(texts(timelines, "OUTBOUND")).as("timelines")
                    .containsExactlyInAnyOrderElementsOf(texts(load.posted()));
            assertThat(sent(stage)).as("at the provider").containsExactlyInAnyOrderElementsOf(texts(load.posted()));
            assertThat(stage.sandbox().statistics().at("/duplicates/count").asInt()).isZero();
            assertThat(texts(timelines, "INBOUND")).as("inbound")
                    .containsExactlyInAnyOrderElementsOf(texts(load.written()));
            assertThat(load.posted()).hasSizeGreaterThan(KILLS);
            assertThat(load.written()).hasSizeGreaterThan(KILLS);
            assertThat(load.repeated()).as("texts that a kill got in the way of").isPositive();
        }
    }

    private static void killAgainAndAgain(Distribution distribution) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.println("kill: seed " + seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            long pause = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            distribution.kill9();
            distribution.start();
            System.out.printf("kill: %d after %d ms, up again after %d ms%n", kill, pause, distribution.lastBoot().toMillis());
        }
    }

    /** The timelines, once nothing waits in the outbox any more. */
    private static Map<Person, List<JsonNode>> drained(Rest staff, List<Person> people) {
        Await.until("the outbox is empty", DRAINED, () -> people.stream().allMatch(person ->
                timeline(staff, person).stream().noneMatch(message -> message.path("status").asText().equals("QUEUED"))));
        return people.stream().collect(Collectors.toMap(person -> person, person -> timeline(staff, person)));
    }

    private static List<JsonNode> timeline(Rest staff, Person person) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = staff.get("/clients/" + person.id() + "/messages?limit=100" + cursor).expect(200);
            all.addAll(page.items());
            cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.json().path("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> texts(Map<Person, List<JsonNode>> timelines, String direction) {
        List<String> texts = new ArrayList<>();
        timelines.forEach((person, timeline) -> timeline.stream()
                .filter(message -> message.path("direction").asText().equals(direction))
                .forEach(message -> texts.add(person.phone() + ": " + message.path("text").asText())));
        return texts;
    }

    private static List<String> texts(Collection<Load.Sent> sent) {
        return sent.stream().map(one -> one.person().phone() + ": " + one.text()).toList();
    }

    private static List<String> sent(Stage stage) {
        return stage.sandbox().messages("").stream()
                .filter(message -> !message.path("direction").asText().equals("inbound"))
                .map(message -> message.path("to").asText() + ": " + message.path("body").asText()).toList();
    }

    private static void report(Stage stage, Load load) {
        Map<String, Long> reconciled = IN_DOUBT.matcher(stage.distribution().logs()).results()
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
        System.out.printf("kill: posted %d, written %d, sent %d, duplicates %d, interrupted and repeated %d, in doubt %s%n",
                load.posted().size(), load.written().size(), sent(stage).size(),
                stage.sandbox().statistics().at("/duplicates/count").asInt(), load.repeated(), reconciled);
    }
}

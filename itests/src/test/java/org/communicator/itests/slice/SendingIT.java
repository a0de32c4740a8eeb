package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/** A member of the staff writes to a client, and it goes out (G01 G05 G10 X02). */
@ExtendWith(SharedStage.class)
class SendingIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;

    SendingIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
    }

    @Test
    void messageShouldBeDeliveredAndShownLiveWhenStaffWriteToAClient() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        try (LiveStream live = anna.follow()) {
            JsonNode sent = anna.write(karen.id(), "Your table is ready").expect(202).json();

            assertThat(sent.path("status").asText()).isEqualTo("QUEUED");
            assertThat(sent.path("from").asText()).isEqualTo(downtown.number());
            assertThat(sent.path("to").asText()).isEqualTo(karen.phone());
            assertThat(sent.at("/author/name").asText()).isEqualTo("Anna");
            assertThat(sent.at("/location/name").asText()).isEqualTo("Downtown");
            JsonNode told = live.awaitMessage("Your table is ready").data();
            assertThat(told.at("/message/id")).isEqualTo(sent.path("id"));
            live.awaitStatus(sent.path("id").asText(), "DELIVERED");
            assertThat(business.sandbox().received(karen.phone())).singleElement()
                    .satisfies(text -> assertThat(text.path("body").asText()).isEqualTo("Your table is ready"));
            JsonNode stored = anna.get("/clients/" + karen.id() + "/messages").expect(200).items().get(0);
            assertThat(stored.path("status").asText()).isEqualTo("DELIVERED");
        }
    }

    @Test
    void liveEventsShouldBeAsTheDocumentSays() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "Hello").expect(202).json().path("id").asText();
            live.awaitStatus(id, "DELIVERED");

            assertThat(live.events()).first().satisfies(event -> assertThat(event.name()).isEqualTo("hello"));
            assertThat(live.events()).allSatisfy(event -> assertThat(event.id()).isNotEmpty().hasSizeLessThanOrEqualTo(64));
            assertThat(live.events()).filteredOn(event -> !event.name().equals("hello"))
                    .isNotEmpty().allSatisfy(event -> anna.document().checkSchema("LiveEvent", event.data()));
        }
    }

    @Test
    void statusShouldOnlyMoveForwardWhenCallbacksComeInReverse() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        business.sandbox().fault(karen.phone(), Map.of("callbacks", "reversed"));
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "Backwards").expect(202).json().path("id").asText();
            live.awaitStatus(id, "DELIVERED");
            business.sandbox().heal(karen.phone());
            String next = anna.write(karen.id(), "Forwards").expect(202).json().path("id").asText();
            live.awaitStatus(next, "DELIVERED");

            List<String> statuses = live.events().stream().filter(event -> event.data().at("/message/id").asText().equals(id))
                    .map(LiveStream.Event::status).toList();
            assertThat(statuses).endsWith("DELIVERED");
            assertThat(anna.get("/clients/" + karen.id() + "/messages").items())
                    .allSatisfy(message -> assertThat(message.path("status").asText()).isEqualTo("DELIVERED"));
        }
    }

    @Test
    void messageShouldReachDeliveredWhenAllCallbacksComeBeforeTheProvidersAnswer() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        business.sandbox().fault(karen.phone(), Map.of("callbacks", "early"));
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "Early").expect(202).json().path("id").asText();

            live.awaitStatus(id, "DELIVERED");

            assertThat(business.sandbox().received(karen.phone())).hasSize(1);
        }
    }

    @Test
    void failureShouldSayTheCauseAndTheNextStepWhenTheProviderCannotDeliver() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        business.sandbox().fault(karen.phone(), Map.of("outcome", "undelivered", "outcomeCode", 30006));
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "To a landline").expect(202).json().path("id").asText();

            JsonNode failure = live.awaitStatus(id, "FAILED").data().at("/message/failure");

            assertThat(failure.path("code").asText()).isEqualTo("30006");
            assertThat(failure.path("text").asText()).isNotBlank();
            assertThat(failure.path("next").asText()).isNotBlank();
        }
    }

    @Test
    void onlyOneMessageShouldBeSentWhenARequestIsRepeatedWithItsKey() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown).once("key-1");

        JsonNode first = anna.write(karen.id(), "Once").expect(202).json();
        JsonNode second = anna.write(karen.id(), "Once").expect(202).json();

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        anna.write(karen.id(), "Twice").expectProblem(422, "idempotency-key-reused");
        business.sandbox().awaitReceived(karen.phone(), "Once", SOON);
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items()).hasSize(1);
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
    }

    @Test
    void onlyOneMessageShouldBeStoredWhenTheSameRequestComesManyTimesAtOnce() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown).once("key-2");

        List<String> ids = IntStream.range(0, 8).parallel()
                .mapToObj(i -> anna.write(karen.id(), "At once").expect(202).json().path("id").asText()).toList();

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items()).hasSize(1);
    }

    @Test
    void messagesShouldGoOutInTheOrderInWhichTheyWereWritten() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        List<String> texts = IntStream.range(0, 6).mapToObj(i -> "Part " + i).toList();

        texts.forEach(text -> anna.write(karen.id(), text).expect(202));

        business.sandbox().awaitReceived(karen.phone(), "Part 5", SOON);
        assertThat(business.sandbox().received(karen.phone()).stream().map(text -> text.path("body").asText()).sorted())
                .isEqualTo(texts);
        List<String> newestFirst = business.sandbox().received(karen.phone()).stream()
                .map(text -> text.path("body").asText()).toList();
        assertThat(newestFirst).isEqualTo(texts.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void historyShouldBePagedWithoutGapOrDouble() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        for (int i = 0; i < 5; i++) {
            anna.write(karen.id(), "Page " + i).expect(202);
        }

        Answer first = anna.get("/clients/" + karen.id() + "/messages?limit=3").expect(200);
        Answer second = anna.get("/clients/" + karen.id() + "/messages?limit=3&cursor="
                + first.json().path("next").asText()).expect(200);

        assertThat(first.items()).extracting(message -> message.path("text").asText())
                .containsExactly("Page 4", "Page 3", "Page 2");
        assertThat(second.items()).extracting(message -> message.path("text").asText())
                .containsExactly("Page 1", "Page 0");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void answerShouldGoToTheSamePersonWhenItIsPostedToTheConversation() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        String conversation = anna.write(karen.id(), "First").expect(202).json().path("conversationId").asText();

        anna.post("/conversations/" + conversation + "/messages", Map.of("text", "Second")).expect(202);

        business.sandbox().awaitReceived(karen.phone(), "Second", SOON);
        assertThat(anna.get("/conversations/" + conversation + "/messages").expect(200).items()).hasSize(2);
        assertThat(anna.get("/conversations/" + conversation).expect(200).json().path("title").asText())
                .isEqualTo("Karen Adams");
        assertThat(anna.get("/conversations").expect(200).items()).first()
                .satisfies(talk -> assertThat(talk.at("/lastMessage/text").asText()).isEqualTo("Second"));
    }

    @Test
    void textShouldArriveAsItWasWritten() {
        Person karen = business.client("Karen Adams", downtown);
        String text = "Grüße, 你好 👋🏽 — <b>\"&amp;\"</b>\nsecond line\ttab";
        Rest anna = business.staff("Anna", downtown);

        anna.write(karen.id(), text).expect(202);

        assertThat(business.sandbox().awaitReceived(karen.phone(), text, SOON).path("encoding").asText()).isEqualTo("UCS-2");
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items().get(0).path("text").asText()).isEqualTo(text);
    }
}

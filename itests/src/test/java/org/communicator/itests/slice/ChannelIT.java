package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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

/** How a client would be written to, or why that is not possible (G05). */
@ExtendWith(SharedStage.class)
class ChannelIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final Rest anna;

    ChannelIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        anna = business.staff("Anna", downtown);
    }

    @Test
    void composerShouldAnnounceSmsWhenTheClientHasAPhoneAndOptedIn() {
        Person karen = business.client("Karen Adams", downtown);

        JsonNode channel = anna.get("/clients/" + karen.id()).expect(200).json().path("channel");

        assertThat(channel.path("channel").asText()).isEqualTo("SMS");
        assertThat(channel.path("ghostText").asText()).isEqualTo("Messages will be sent via SMS.");
        assertThat(channel.path("address").asText()).isEqualTo(karen.phone());
    }

    @Test
    void numberShouldBeReadAsTheHostHasItWhenItIsWrittenTheNationalWay() {
        Person karen = business.client("Karen Adams",
                Map.of("contactPoints", List.of(Map.of("type", "PHONE", "value", "(212) 736-5000"))), downtown);

        assertThat(anna.get("/clients/" + karen.id()).expect(200).json().at("/channel/address").asText())
                .isEqualTo("+12127365000");
    }

    @Test
    void messageShouldBeRefusedWithTheReasonsWhenTheClientCannotBeReached() {
        Person silent = business.client("Silent Sam", Map.of("smsTransactionalConsent", false), downtown);

        JsonNode problem = anna.write(silent.id(), "Hello?").expectProblem(422, "client-unreachable").json();

        assertThat(problem.path("reasons")).extracting(reason -> reason.path("code").asText())
                .contains("NO_SMS_CONSENT", "NO_EMAIL", "NO_GUEST_APP");
        JsonNode card = anna.get("/clients/" + silent.id()).expect(200).json().path("channel");
        assertThat(card.path("channel").isNull()).isTrue();
        assertThat(card.path("ghostText").asText()).contains("cannot be reached");
        assertThat(anna.get("/clients/" + silent.id() + "/messages").expect(200).items()).isEmpty();
    }

    @Test
    void messageShouldBeRefusedWhenTheNumberIsNotValid() {
        Person typo = business.client("Typo Tom",
                Map.of("contactPoints", List.of(Map.of("type", "PHONE", "value", "212-55"))), downtown);

        JsonNode problem = anna.write(typo.id(), "Hello?").expectProblem(422, "client-unreachable").json();

        assertThat(problem.path("reasons")).extracting(reason -> reason.path("code").asText()).contains("INVALID_PHONE");
    }

    @Test
    void messageShouldBeRefusedWhenNoNumberIsSetUpToSendFrom() {
        Business bare = business.another();
        Place numberless = bare.place("Numberless", Map.of("smsNumbers", List.of()));
        Person karen = bare.client("Karen Adams", numberless);

        bare.staff("Anna", numberless).write(karen.id(), "Hello?").expectProblem(422, "no-sender-number");
    }

    @Test
    void answerShouldBePossibleWhenThePersonIsNotKnown() {
        String stranger = Business.number();
        assertThat(business.sandbox().write(stranger, downtown.number(), "Who are you?")).isBetween(200, 299);
        String conversation = anna.get("/conversations").items().get(0).path("id").asText();

        assertThat(anna.get("/conversations/" + conversation).expect(200).json().at("/channel/ghostText").asText())
                .isEqualTo("Messages will be sent via SMS.");
        anna.post("/conversations/" + conversation + "/messages", Map.of("text", "Lakeside")).expect(202);

        assertThat(business.sandbox().awaitReceived(stranger, "Lakeside", SOON)).isNotNull();
    }

    @Test
    void clientShouldBeWrittenToNoMoreWhenTheProviderSaysThatHeOrSheOptedOut() {
        Person karen = business.client("Karen Adams", downtown);
        business.sandbox().fault(karen.phone(), Map.of("answer", "reject", "answerCode", 21610));
        try (var live = anna.follow()) {
            String id = anna.write(karen.id(), "Are you there?").expect(202).json().path("id").asText();

            JsonNode failure = live.awaitStatus(id, "FAILED").data().at("/message/failure");

            assertThat(failure.path("code").asText()).isEqualTo("21610");
            assertThat(failure.path("text").asText()).isNotBlank();
        }
    }
}

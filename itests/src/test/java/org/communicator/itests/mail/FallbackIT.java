package org.communicator.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not arrive is sent another way, and each step is shown (X19). */
@ExtendWith(MailStage.class)
class FallbackIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GreenMail mail;
    private final Business business;
    private final Place downtown;
    private final Rest anna;
    private final String address = "karen-" + UUID.randomUUID() + "@example.com";

    FallbackIT(MailStage.Set set) {
        mail = set.mail();
        business = Business.withMailbox(set.stage());
        downtown = business.place("Downtown");
        anna = business.staff("Anna", downtown);
    }

    @Test
    void textShouldGoByEmailWhenTheNumberIsNotInUse() {
        Person karen = karen(true);
        business.sandbox().fault(number(karen), Map.of("outcome", "undelivered", "outcomeCode", 30005));

        String id = anna.write(karen.id(), "See you on Friday").expect(202).json().path("id").asText();

        Await.until("the mail arrives", SOON, () -> letters() == 1);
        JsonNode second = timeline(karen).get(0);
        JsonNode first = timeline(karen).get(1);
        assertThat(first.path("id").asText()).isEqualTo(id);
        assertThat(first.path("status").asText()).isEqualTo("FAILED");
        assertThat(first.at("/failure/code").asText()).isEqualTo("30005");
        assertThat(second.path("insteadOf").asText()).isEqualTo(id);
        assertThat(second.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(second.path("to").asText()).isEqualTo(address);
        assertThat(second.path("text").asText()).isEqualTo("See you on Friday");
        assertThat(failed()).isEmpty();
        assertThat(timeline(karen)).hasSize(2);
    }

    @Test
    void textShouldStayFailedWhenTheClientDidNotAgreeToEmail() {
        Person karen = karen(false);
        business.sandbox().fault(number(karen), Map.of("outcome", "undelivered", "outcomeCode", 30005));

        String id = anna.write(karen.id(), "See you on Friday").expect(202).json().path("id").asText();

        Await.until("it is on the list of failures", SOON, () -> failed().contains(id));
        assertThat(timeline(karen)).hasSize(1);
        assertThat(letters()).isZero();
    }

    @Test
    void textShouldWaitForBetterTimesWhenTheNetworkIsBusy() {
        Person karen = karen(true);
        business.sandbox().fault(number(karen), Map.of("outcome", "undelivered", "outcomeCode", 30001));

        String id = anna.write(karen.id(), "See you on Friday").expect(202).json().path("id").asText();

        Await.until("another one waits", SOON, () -> timeline(karen).size() == 2);
        JsonNode again = timeline(karen).get(0);
        assertThat(again.path("insteadOf").asText()).isEqualTo(id);
        assertThat(again.path("channel").asText()).isEqualTo("SMS");
        assertThat(again.path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(again.at("/hold/reason").asText()).isEqualTo("NETWORK_BUSY");
        assertThat(letters()).isZero();
        assertThat(failed()).isEmpty();
    }

    private Person karen(boolean emails) {
        String phone = Business.number();
        return business.client("Karen Adams", Map.of("contactPoints", List.of(Map.of("type", "PHONE", "value", phone),
                Map.of("type", "EMAIL", "value", address)), "emailTransactionalConsent", emails), downtown);
    }

    /** The one that is written to. */
    private String number(Person karen) {
        return anna.get("/clients/" + karen.id()).expect(200).json().at("/channel/address").asText();
    }

    private List<JsonNode> timeline(Person karen) {
        return anna.get("/clients/" + karen.id() + "/messages").expect(200).items();
    }

    private List<String> failed() {
        return anna.get("/messages/failed").expect(200).items().stream().map(item -> item.path("id").asText()).toList();
    }

    private long letters() {
        return Stream.of(mail.getReceivedMessages()).filter(letter -> {
            try {
                return letter.getAllRecipients()[0].toString().contains(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).count();
    }
}

package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all that the other tests did, good and bad, the log holds nothing that is nobody's business. */
@ExtendWith(SharedStage.class)
@Order(Integer.MAX_VALUE)
class ConfidentialLogIT {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{5,}\\.");
    private static final Pattern PHONE = Pattern.compile("(\\+|%2B)1?\\d{9,}");

    private final Stage stage;
    private final Business business;

    ConfidentialLogIT(Stage stage) {
        this.stage = stage;
        this.business = Business.on(stage);
    }

    @Test
    void logShouldTellWhatHappenedByIdsOnly() {
        Place downtown = business.place("Downtown");
        Person karen = business.client("Karen Adams", downtown);
        Token token = business.token("anna", "Anna", downtown);
        Rest anna = business.as(token);
        String sent;
        try (LiveStream live = anna.follow()) {
            sent = anna.write(karen.id(), "xyzzy-outbound-secret").expect(202).json().path("id").asText();
            live.awaitStatus(sent, "DELIVERED");
            assertThat(business.writes(karen, downtown, "xyzzy-inbound-secret")).isBetween(200, 299);
        }
        business.sandbox().inbound(karen.phone(), downtown.number(), "xyzzy-forged", Map.of("forged", true));
        anna.send("POST", "/clients/" + karen.id() + "/messages", "{\"text\": xyzzy-broken");
        anna.get("/session?access_token=" + token.signed(stage.secrets().jwt()));

        String log = stage.distribution().logs();

        assertThat(log).contains("message=" + sent, "rule=4b");
        assertThat(log).doesNotContain("xyzzy", karen.phone(), karen.phone().substring(1), "Karen Adams",
                stage.secrets().jwt(), stage.secrets().twilioToken());
        assertThat(TOKEN.matcher(log).results().map(MatchResult::group)).isEmpty();
        assertThat(PHONE.matcher(log).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void logShouldHoldNoStackTraceAndNoErrorOfOursWhenCallersAreAtFault() {
        assertThat(stage.distribution().logs().lines().filter(line -> line.contains("| ERROR"))).isEmpty();
    }
}

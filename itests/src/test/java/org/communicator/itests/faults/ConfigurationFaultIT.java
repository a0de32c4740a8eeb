package org.communicator.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.communicator.itests.Await;
import org.communicator.itests.http.Metrics;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.PostgresStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wrong setting is named with its file and key, and nothing else is disturbed. */
@ExtendWith(PostgresStage.class)
@Order(101)
class ConfigurationFaultIT {

    private static final String FILE = "etc/org.communicator.channel.sms.cfg";
    private static final String LATER = "communicator_outbound_attempts_total{result=\"later\"}";
    private static final Duration NOTICED = Duration.ofSeconds(30);
    /** An attempt that the change of the file cuts off is in doubt, and looked up at the provider first. */
    private static final Duration SETTLED = Duration.ofSeconds(90);

    private final Stage stage;
    private final Distribution distribution;
    private final Business business;

    ConfigurationFaultIT(PostgresStage.Set set) {
        stage = set.stage();
        distribution = stage.distribution();
        business = Business.on(stage);
    }

    @Test
    void channelShouldBeNamedAndTheRestShouldWorkWhenItsConfigurationIsWrong() throws IOException {
        Place downtown = business.place("Downtown");
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        String conversation = anna.write(karen.id(), "Before").expect(202).json().path("conversationId").asText();
        business.sandbox().awaitReceived(karen.phone(), "Before", NOTICED);
        distribution.stop();

        distribution.with("COMMUNICATOR_TWILIO_ACCOUNT_SID", "ACnonsense")
                .start(health -> health.at("/parts/sms/status").asText().equals("degraded"));

        String cause = distribution.health().at("/parts/sms/cause").asText();
        assertThat(cause).contains(FILE, "account.sid").doesNotContain("ACnonsense");
        assertThat(distribution.logs()).contains(FILE + ": account.sid");
        assertThat(anna.get("/conversations/" + conversation + "/messages").expect(200).items()).hasSize(1);
        anna.get("/session").expect(200);
        business.client("Added meanwhile", downtown);
        JsonNode refused = anna.write(karen.id(), "Now?").expectProblem(422, "client-unreachable").json();
        assertThat(refused.path("reasons")).anyMatch(reason -> reason.path("code").asText().equals("CHANNEL_NOT_SET_UP"));

        Path file = distribution.etc("org.communicator.channel.sms.cfg");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^account\\.sid\\s*=.*$",
                "account.sid = " + stage.secrets().twilioSid()));
        distribution.awaitHealth("the mended file is read", NOTICED, health -> health.path("status").asText().equals("up"));

        Await.until("the channel is back", NOTICED, () -> anna.once("mended").write(karen.id(), "And now?").status() == 202);
        business.sandbox().awaitReceived(karen.phone(), "And now?", NOTICED);
    }

    @Test
    void messageShouldWaitAndBeSentOnceWhenTheProvidersNameCannotBeFound() throws IOException {
        Place downtown = business.place("Downtown");
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        Metrics metrics = Metrics.of(distribution.url());
        Path file = distribution.etc("org.communicator.channel.sms.cfg");
        String good = Files.readString(file);
        double before = metrics.value(LATER);
        Files.writeString(file, good.replaceAll("(?m)^base\\.url\\s*=.*$", "base.url = https://provider.invalid"));
        try {
            Await.until("the provider is looked for in vain", NOTICED, () -> {
                // One of its own each time: behind a message in doubt the others of its conversation wait.
                anna.write(business.client("Probe", downtown).id(), "Does the file count already?").expect(202);
                return metrics.value(LATER) > before;
            });
            anna.write(karen.id(), "Where are you?").expect(202);
            assertThat(business.sandbox().received(karen.phone())).isEmpty();
        } finally {
            Files.writeString(file, good);
        }

        business.sandbox().awaitReceived(karen.phone(), "Where are you?", SETTLED);
        Await.until("it is delivered", NOTICED, () -> anna.get("/clients/" + karen.id() + "/messages").items().get(0)
                .path("status").asText().equals("DELIVERED"));
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
    }

    @Test
    void everyCallShouldBeRefusedAndTheKeyNamedWhenTheTokenSecretIsTooShort() throws IOException {
        Path file = distribution.etc("org.communicator.web.cfg");
        String good = Files.readString(file);
        Rest anna = business.staff("Anna", business.place("Downtown"));

        Files.writeString(file, good.replaceAll("(?m)^jwt\\.secret\\s*=.*$", "jwt.secret = short"));
        distribution.awaitHealth("the key is named", NOTICED, health -> health.at("/parts/web/cause").asText().contains("jwt.secret"));
        assertThat(anna.get("/session").status()).isEqualTo(401);
        Files.writeString(file, good);

        distribution.awaitHealth("the mended file is read", NOTICED, health -> health.path("status").asText().equals("up"));
        Await.until("calls are taken again", NOTICED, () -> anna.get("/session").status() == 200);
        assertThat(distribution.logs()).contains("etc/org.communicator.web.cfg: jwt.secret");
    }
}

package org.communicator.itests.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.communicator.itests.Await;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.Console;
import org.communicator.itests.stage.Layout;
import org.communicator.itests.stage.ListeningPorts;
import org.communicator.itests.stage.SandboxProcess;
import org.communicator.itests.stage.Secrets;
import org.communicator.itests.stage.StockKaraf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A stock Apache Karaf becomes a Communicator by the README's two commands, and is itself again after two others. What
 * is the administrator's stays, as Karaf keeps it: the settings in {@code etc} and the messages in {@code data}.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockKarafIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String REPOSITORY = "mvn:org.communicator/features/" + Layout.version() + "/xml/features";

    private final Secrets secrets = Secrets.random();
    private final SandboxProcess sandbox = SandboxProcess.started("stock", secrets);
    private final StockKaraf karaf = StockKaraf.unpacked(secrets, sandbox.url());
    private Console console;
    private Found before;

    /** What is there at a moment. */
    private record Found(List<String> bundles, List<String> features, List<String> repositories, Set<String> ports) {
    }

    @BeforeAll
    void install() {
        console = karaf.start().console();
        before = found();
        console.run("feature:repo-add " + REPOSITORY, "feature:install communicator");
        Await.until("it is up", SOON, () -> health().at("/parts/sms/status").asText().equals("up"));
    }

    @AfterAll
    void end() {
        karaf.close();
        sandbox.close();
    }

    @Test
    @Order(1)
    void installShouldServeTheApiToStaff() {
        String token = Token.of("acme", "anna", "Anna", "downtown").signed(secrets.jwt());

        assertThat(health().path("status").asText()).isEqualTo("up");
        Await.until("the API is served", SOON, () -> Rest.at(karaf.url()).as(token).get("/session").status() == 200);
        assertThat(Rest.at(karaf.url()).get("/session").status()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void installShouldOpenNothingButHttpOnLoopback() {
        assertThat(ListeningPorts.of(karaf.pid())).containsAll(before.ports()).hasSize(before.ports().size() + 1)
                .contains("127.0.0.1:" + karaf.http());
    }

    @Test
    @Order(3)
    void uninstallShouldLeaveNothingBehind() {
        assertThat(console.bundles()).containsAll(before.bundles()).hasSizeGreaterThan(before.bundles().size())
                .noneMatch(bundle -> bundle.startsWith("Installed"));

        console.run("feature:uninstall communicator", "feature:repo-remove " + REPOSITORY);

        Found after = found();
        assertThat(after.bundles()).containsExactlyInAnyOrderElementsOf(before.bundles());
        assertThat(after.features()).containsExactlyInAnyOrderElementsOf(before.features());
        assertThat(after.repositories()).containsExactlyInAnyOrderElementsOf(before.repositories());
        assertThat(after.ports()).isEqualTo(before.ports());
    }

    private JsonNode health() {
        return Json.read(Plain.get(karaf.url().resolve("/communicator/health")).body());
    }

    private Found found() {
        List<String> bundles = console.bundles();
        assertThat(bundles).as("the console lists bundles").isNotEmpty();
        return new Found(bundles, console.features(), console.repositories(), ListeningPorts.of(karaf.pid()));
    }
}

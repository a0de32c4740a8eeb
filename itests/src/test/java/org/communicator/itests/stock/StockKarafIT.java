package org.communicator.itests.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communicator.itests.Await;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Sandbox;
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

    private static final String OURS = "+12125550100";
    private static final String THEIRS = "+12125550123";
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
        console.run("feature:repo-add " + REPOSITORY, "feature:install communicator communicator-shell");
        Await.until("it is up", SOON, () -> health().at("/parts/sms/status").asText().equals("up")
                && health().path("status").asText().equals("up"));
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
    void consoleShouldAnswerWhatAnAdministratorAsks() {
        Sandbox phones = new Sandbox(sandbox.url());
        phones.inboundUrl(karaf.url().resolve("/communicator/hooks/sms/twilio/inbound"));
        Rest host = Rest.at(karaf.url()).as(Token.of("acme", "host", "Host").rights("directory.sync").signed(secrets.jwt()));
        host.post("/directory/bulk", Map.of("locations", Map.of("downtown", Map.of("name", "Downtown",
                "zone", "America/New_York", "smsNumbers", List.of(OURS))))).expect(200);
        assertThat(phones.write(THEIRS, OURS, "Is anybody there?")).isBetween(200, 299);

        List<String> found = console.run("communicator:find --account acme " + THEIRS);
        String message = found.stream().flatMap(line -> UUIDS.matcher(line).results()).map(MatchResult::group)
                .reduce((first, second) -> second).orElseThrow();

        assertThat(String.join(" ", found)).contains(THEIRS, "downtown", "OPEN").doesNotContain("Is anybody there?");
        assertThat(String.join("\n", console.run("communicator:explain -a acme " + message)))
                .contains("rule 5", "because At Downtown", "facts ").doesNotContain("Is anybody there?");
        assertThat(console.run("communicator:usage -a acme --days 1")).anyMatch(line -> line.contains("INBOUND"));
        assertThat(console.run("communicator:dead-letters -a acme")).contains("Nothing has failed.");
        assertThat(console.run("communicator:consents -a acme " + THEIRS))
                .contains("The ledger says nothing of this address.");
        assertThat(console.run("communicator:resend -a acme " + message))
                .anyMatch(line -> line.startsWith("There is nothing to send again"));
    }

    @Test
    @Order(4)
    void uninstallShouldLeaveNothingBehind() {
        assertThat(console.bundles()).containsAll(before.bundles()).hasSizeGreaterThan(before.bundles().size())
                .noneMatch(bundle -> bundle.startsWith("Installed"));

        console.run("feature:uninstall communicator communicator-shell", "feature:repo-remove " + REPOSITORY);

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

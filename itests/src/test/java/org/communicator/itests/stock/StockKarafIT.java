package org.communicator.itests.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.communicator.itests.Await;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.Layout;
import org.communicator.itests.stage.ListeningPorts;
import org.communicator.itests.stage.SandboxProcess;
import org.communicator.itests.stage.Secrets;
import org.communicator.itests.stage.StockKaraf;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A stock Apache Karaf becomes a Communicator by two commands, and is itself again after a third (K01). */
@Order(2)
class StockKarafIT {

    private static final Duration BOOT = Duration.ofSeconds(90);
    private static final Duration INSTALLED = Duration.ofSeconds(90);

    @Test
    void featureShouldInstallWorkAndLeaveNothingBehindOnAStockKaraf() {
        Secrets secrets = Secrets.random();
        try (SandboxProcess sandbox = SandboxProcess.started("stock", secrets);
                StockKaraf karaf = StockKaraf.unpacked(secrets, sandbox.url()).start()) {
            Console console = new Console(karaf.home(), karaf.ssh(), karaf.user(), karaf.password());
            List<String> before = Await.value("the console answers", BOOT, () -> Optional.of(console.bundles())
                    .filter(bundles -> !bundles.isEmpty()));

            String installed = console.run("feature:repo-add mvn:org.communicator/features/" + Layout.version()
                    + "/xml/features; feature:install communicator");

            assertThat(installed).doesNotContain("Error executing command");
            Await.until("it is up", INSTALLED, () -> Plain.get(karaf.url().resolve("/communicator/health")).statusCode() == 200
                    && Json.read(Plain.get(karaf.url().resolve("/communicator/health")).body()).at("/parts/sms/status")
                    .asText().equals("up"));
            Await.until("the API is served", INSTALLED, () -> Rest.at(karaf.url())
                    .as(Token.of("acme", "anna", "Anna", "downtown").signed(secrets.jwt())).get("/session").status() == 200);
            assertThat(ListeningPorts.of(karaf.pid())).contains("127.0.0.1:" + karaf.http())
                    .noneMatch(address -> address.endsWith(":" + karaf.http()) && !address.startsWith("127.0.0.1:"));
            assertThat(console.bundles()).hasSizeGreaterThan(before.size()).noneMatch(bundle -> bundle.startsWith("Installed"));

            console.run("feature:uninstall communicator");

            assertThat(console.bundles()).containsExactlyInAnyOrderElementsOf(before);
        }
    }
}

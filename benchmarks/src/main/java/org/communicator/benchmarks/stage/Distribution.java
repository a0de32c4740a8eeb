package org.communicator.benchmarks.stage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.benchmarks.machine.Await;
import org.communicator.benchmarks.machine.GuardedProcess;
import org.communicator.benchmarks.machine.Memory;
import org.communicator.benchmarks.machine.Ports;
import org.communicator.benchmarks.machine.ProcessorTime;

/** Communicator as it is shipped, in a process of its own. */
public final class Distribution implements Server {

    private static final String JWT_SECRET = "benchmark-secret-of-more-than-32-bytes";

    private final int port = Ports.free();
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final JsonCalls api = new JsonCalls(URI.create(url()), Optional.of(token()));
    private GuardedProcess process;

    Distribution(Path home, Database database, Sandbox sandbox, Provider provider) {
        this.home = home;
        environment.putAll(database.environment());
        environment.putAll(Map.of("JAVA_HOME", Java.home(), "COMMUNICATOR_HTTP_PORT", Integer.toString(port),
                "COMMUNICATOR_JWT_SECRET", JWT_SECRET, "COMMUNICATOR_PUBLIC_URL", url(),
                "COMMUNICATOR_HOOKS_RATE", "0", "COMMUNICATOR_PACE_LOCAL", "0", "COMMUNICATOR_QUIET_HOURS_KINDS", "none",
                "COMMUNICATOR_TWILIO_ACCOUNT_SID", provider.accountSid(),
                "COMMUNICATOR_TWILIO_AUTH_TOKEN", provider.authToken(), "COMMUNICATOR_TWILIO_BASE_URL",
                sandbox.baseUrl()));
    }

    /** Starts it and gives the time until it is ready for everything. */
    public Duration boot() {
        long start = System.nanoTime();
        process = GuardedProcess.start("Communicator", List.of(home.resolve("bin/karaf").toString(), "daemon"),
                environment, home.resolve("console.log"));
        try {
            Await.until("Communicator is up", Duration.ofMillis(50), Duration.ofSeconds(120), this::isUp);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; look into " + home, e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ends it as an administrator would. */
    public void stop() {
        process.close();
        process = null;
    }

    /** Tells it of all clients. */
    public void learn() {
        Directory.bulks().forEach(bulk -> api.call("POST", "/communicator/api/v1/directory/bulk", bulk));
    }

    /** Has a confirmation sent to so many people whom nobody knows. */
    public void sendConfirmations(int count) {
        api.call("POST", "/communicator/api/v1/batches", Directory.confirmations(count));
    }

    @Override
    public int port() {
        return port;
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A token that is good for the run. */
    public String token() {
        return new Tokens(JWT_SECRET).staff();
    }

    /** A token of somebody who may read what those locations see, or everything. */
    public String reader(List<String> locations, boolean everyLocation) {
        return new Tokens(JWT_SECRET).staff(locations, everyLocation ? List.of("messages.read", "locations.all")
                : List.of("messages.read"));
    }

    @Override
    public long processorMillis() {
        return ProcessorTime.of(process.virtualMachine());
    }

    /** What is resident now, in MiB. */
    public long residentMb() {
        return Memory.residentMb(process.virtualMachine());
    }

    /** The most that ever was resident, in MiB. */
    public long mostResidentMb() {
        return Memory.mostResidentMb(process.virtualMachine());
    }

    @Override
    public void close() {
        if (process != null) {
            stop();
        }
    }

    /** All parts are up and the channel's routes take calls: one that is not signed is refused, not unknown. */
    private boolean isUp() {
        if (process.hasEnded()) {
            throw new IllegalStateException("Communicator ended:\n" + process.log());
        }
        try {
            JsonCalls.Answer health = api.get("/communicator/health");
            return health.status() == 200 && "up".equals(health.body().path("status").asText())
                    && api.get("/communicator/api/v1/session").status() == 200
                    && api.refusal("/communicator/hooks/sms/twilio/inbound") == 403;
        } catch (IOException e) {
            return false;
        }
    }
}

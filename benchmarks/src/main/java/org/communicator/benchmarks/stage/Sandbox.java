package org.communicator.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.benchmarks.machine.Await;
import org.communicator.benchmarks.machine.GuardedProcess;
import org.communicator.benchmarks.machine.Ports;
import org.communicator.benchmarks.machine.ProcessorTime;

/** The provider's stand-in. */
public final class Sandbox implements AutoCloseable {

    private final int port = Ports.free();
    private final JsonCalls control = new JsonCalls(URI.create(baseUrl()), Optional.empty());
    private final GuardedProcess process;

    Sandbox(Path jar, Path directory, String authToken) {
        process = GuardedProcess.start("the sandbox",
                List.of(Java.program(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-jar", jar.toString()),
                Map.of("COMMUNICATOR_SANDBOX_PORT", Integer.toString(port), "COMMUNICATOR_TWILIO_AUTH_TOKEN", authToken,
                        "COMMUNICATOR_SANDBOX_CALLBACK_DELAY_MS", "0"),
                directory.resolve("sandbox.log"));
        Await.until("the sandbox answers", Duration.ofMillis(50), Duration.ofSeconds(30), this::answers);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether it reports what becomes of messages; if not they are delivered at once and nothing is said. */
    public void reportStatus(boolean on) {
        control.call("PUT", "/sandbox/api/settings", Map.of("callbacks", on));
    }

    /** Forgets all messages and figures. */
    public void clear() {
        control.call("POST", "/sandbox/api/clear", Map.of());
    }

    /** How many messages it has taken since it was cleared. */
    public int taken() {
        return statistics().path("created").asInt();
    }

    /** How many times it took a text that it already had. */
    public int duplicates() {
        return statistics().path("duplicates").path("count").asInt();
    }

    /** How many reports on what became of messages were accepted. */
    public int reportsAccepted() {
        return statistics().path("callbacks").path("accepted").asInt();
    }

    /** Processor time that it has used. */
    public long processorMillis() {
        return ProcessorTime.of(process.virtualMachine());
    }

    @Override
    public void close() {
        process.close();
    }

    private JsonNode statistics() {
        try {
            return control.get("/sandbox/api/statistics").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return control.get("/sandbox/api/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.communicator.itests.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.Plain;

/** The assembled distribution in a directory of its own, run as a process on a port of its own. */
public final class Distribution implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(4);
    /** The parts that tell their health once all of it is there. */
    private static final Set<String> PARTS = Set.of("api", "database", "relay", "routes", "sms", "web");

    private static final String DOCUMENT = "/communicator/api/v1/openapi.json";

    private final String name;
    private final Path home;
    private final int port = FreePort.any();
    private final Map<String, String> environment = new HashMap<>();
    private Program program;
    private Duration lastBoot = Duration.ZERO;

    private Distribution(String name) {
        this.name = name;
        this.home = Layout.target().resolve("run").resolve(name);
    }

    /**
     * Unpacks it, ready to be started.
     *
     * @param name names its directory below {@code target/run}
     */
    public static Distribution unpacked(String name, Secrets secrets, URI provider) {
        Distribution distribution = new Distribution(name);
        Copies.delete(distribution.home);
        Copies.copy(Layout.assembly(), distribution.home, Set.of("lib", "system"));
        distribution.with("COMMUNICATOR_HTTP_PORT", Integer.toString(distribution.port))
                .with("COMMUNICATOR_PUBLIC_URL", distribution.url().toString())
                .with("COMMUNICATOR_JWT_SECRET", secrets.jwt())
                .with("COMMUNICATOR_QUIET_HOURS_KINDS", "none")
                .with("COMMUNICATOR_PACE_LOCAL", "0")
                .with("COMMUNICATOR_TWILIO_ACCOUNT_SID", secrets.twilioSid())
                .with("COMMUNICATOR_TWILIO_AUTH_TOKEN", secrets.twilioToken())
                .with("COMMUNICATOR_TWILIO_BASE_URL", provider.toString());
        return distribution;
    }

    /** Sets a variable of its environment, from the next start on. */
    public Distribution with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts it and waits until all parts are up. */
    public Distribution start() {
        return start(health -> "up".equals(health.path("status").asText()));
    }

    /** Starts it and waits until all parts are there and their health is as it is expected to be. */
    public Distribution start(Predicate<JsonNode> expected) {
        long begin = System.nanoTime();
        program = Program.start(name, home, log("output.log"), environment, List.of("bin/karaf", "daemon"));
        try {
            awaitHealth("all of " + name + " is there", BOOT, health -> hasAllParts(health) && expected.test(health));
            Await.until("the API is served", BOOT, () -> Plain.get(url().resolve(DOCUMENT)).statusCode() == 200);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "\nlast health: " + lastHealth() + "\n" + lastWords(), late);
        }
        lastBoot = Duration.ofNanos(System.nanoTime() - begin);
        return this;
    }

    /** Waits for a state of its health, and gives the answer. */
    public JsonNode awaitHealth(String what, Duration limit, Predicate<JsonNode> expected) {
        return Await.value(what, limit, () -> {
            if (!program.isRunning()) {
                throw new Await.Hopeless(name + " has ended");
            }
            return Optional.of(health()).filter(expected);
        }, this::lastHealth);
    }

    /** What it says of its health now. */
    public JsonNode health() {
        return Json.read(Plain.get(url().resolve("/communicator/health")).body());
    }

    /** Ends it as the loss of power does, but for the disk. */
    public void kill9() {
        program.kill();
    }

    /** Ends it in an orderly way. */
    public void stop() {
        program.stop();
    }

    /** Stops and starts it. */
    public void restart() {
        stop();
        start();
    }

    /** Whether the process is there. */
    public boolean isRunning() {
        return program != null && program.isRunning();
    }

    /** How long the last start took until all parts were up. */
    public Duration lastBoot() {
        return lastBoot;
    }

    /** Its process id. */
    public long pid() {
        return program.pid();
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Its address, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A file of its configuration. */
    public Path etc(String file) {
        return home.resolve("etc").resolve(file);
    }

    /** Everything that it has logged and printed. */
    public String logs() {
        try (Stream<Path> files = Files.walk(home.resolve("data/log"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it logged last, for failures. */
    public String lastWords() {
        String[] lines = logs().split("\n");
        return String.join("\n", List.of(lines).subList(Math.max(0, lines.length - 80), lines.length));
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }

    private String lastHealth() {
        try {
            return health().toString();
        } catch (RuntimeException none) {
            return "no health: " + none.getMessage();
        }
    }

    private static boolean hasAllParts(JsonNode health) {
        return PARTS.stream().allMatch(health.path("parts")::has);
    }

    private Path log(String file) {
        try {
            return Files.createDirectories(home.resolve("data/log")).resolve(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

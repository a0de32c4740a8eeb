package org.communicator.benchmarks.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that ends with this process, however that ends, and takes along whatever it started. */
public final class GuardedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration TIME_TO_APPEAR = Duration.ofSeconds(3);
    /** The end of stdin, which also comes when this process is killed, or a signal ends the program's session. */
    private static final String GUARD = """
            trap : TERM INT HUP
            setsid "$@" </dev/null &
            child=$!
            read -r word
            kill -s TERM -- "-$child"
            rounds=0
            while kill -s 0 -- "-$child" 2>/dev/null && [ $rounds -lt 250 ]; do sleep 0.1; rounds=$((rounds + 1)); done
            kill -s KILL -- "-$child" 2>/dev/null
            """;

    private final String name;
    private final Process guard;
    private final Path log;
    private final long started = System.nanoTime();

    private GuardedProcess(String name, Process guard, Path log) {
        this.name = name;
        this.guard = guard;
        this.log = log;
    }

    /** Starts a program; what it says goes to the end of the log. */
    public static GuardedProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "guard"));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new GuardedProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** The Java virtual machine among the program's processes. */
    public ProcessHandle virtualMachine() {
        return guard.descendants()
                .filter(process -> process.info().command().filter(command -> command.endsWith("/java")).isPresent())
                .findFirst().orElseThrow(() -> new IllegalStateException(name + " is not running:\n" + log()));
    }

    /** Whether no process of the program runs any more. */
    public boolean hasEnded() {
        return System.nanoTime() - started > TIME_TO_APPEAR.toNanos() && guard.descendants().findAny().isEmpty();
    }

    /** What it said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        try (OutputStream word = guard.getOutputStream()) {
            word.write("end\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The guard is gone, and with it the program.
        }
        try {
            if (!guard.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

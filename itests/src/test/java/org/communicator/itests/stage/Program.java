package org.communicator.itests.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that ends with this one, however this one ends. Its guard is the leader of a process group and
 * reads a pipe from here; the end of that pipe, which also comes when this process is killed, kills the group.
 */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GUARD = """
            log=$1; shift
            exec 3<&0
            "$@" >>"$log" 2>&1 </dev/null 3<&- &
            program=$!
            (read -r end <&3; kill -KILL -$$) >/dev/null 2>&1 &
            echo $program
            exec >&- 3<&-
            wait $program
            """;

    private final String name;
    private final Process guard;
    private final long pid;
    private final Path log;

    private Program(String name, Process guard, long pid, Path log) {
        this.name = name;
        this.guard = guard;
        this.pid = pid;
        this.log = log;
    }

    /** Starts a program; what it prints goes to the log. Only the given variables of ours are in its environment. */
    static Program start(String name, Path directory, Path log, Map<String, String> environment, List<String> command) {
        List<String> guarded = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "guard", log.toString()));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).directory(directory.toFile());
        keepOursOut(builder.environment());
        builder.environment().putAll(environment);
        try {
            Process guard = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            BufferedReader output = new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.US_ASCII));
            return new Program(name, guard, Long.parseLong(output.readLine()), log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** Takes out what concerns us and our programs: tests say all of it themselves. */
    static void keepOursOut(Map<String, String> environment) {
        environment.keySet().removeIf(key -> key.startsWith("COMMUNICATOR_") || key.startsWith("KARAF_")
                || key.equals("EXTRA_JAVA_OPTS") || key.equals("JAVA_OPTS") || key.equals("JAVA_TOOL_OPTIONS"));
    }

    /** Its process id. */
    long pid() {
        return pid;
    }

    boolean isRunning() {
        return guard.isAlive();
    }

    /** Ends it at once, without a word to it; returns when it is gone. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** Asks it to end and waits for that. */
    void stop() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        awaitEnd();
    }

    /** Ends it if it is running. */
    @Override
    public void close() {
        closePipe();
        awaitEnd();
    }

    /** What it printed last. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private void awaitEnd() {
        try {
            if (!guard.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                closePipe();
                throw new IllegalStateException(name + " did not end:\n" + lastWords());
            }
            closePipe();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " ended", e);
        }
    }

    private void closePipe() {
        try {
            guard.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The guard ended before: then the pipe is closed, as it should be.
        }
    }
}

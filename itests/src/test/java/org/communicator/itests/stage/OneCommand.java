package org.communicator.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./communicator} as people type it, on ports and with data of its own, with what the modules before have built. */
public final class OneCommand implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;

    private final Path state = Layout.target().resolve("run/command");
    private final Map<String, String> environment = Map.of(
            "COMMUNICATOR_STATE_DIR", state.toString(),
            "COMMUNICATOR_BUILD", "no",
            "COMMUNICATOR_HTTP_PORT", Integer.toString(FreePort.any()),
            "COMMUNICATOR_CRM_PORT", Integer.toString(FreePort.any()),
            "COMMUNICATOR_SANDBOX_PORT", Integer.toString(FreePort.any()));

    public OneCommand() {
        Copies.delete(state);
    }

    /**
     * Does what the words say.
     *
     * @return what it printed
     * @throws AssertionError if it fails
     */
    public String run(String... words) {
        Path log = Logs.file("command-" + words[0] + ".log");
        try {
            int exit = start(log, words);
            String printed = Files.readString(log);
            if (exit != 0) {
                throw new AssertionError("./communicator " + String.join(" ", words) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what runs. */
    @Override
    public void close() {
        run("stop");
    }

    private int start(Path log, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./communicator");
        builder.command().addAll(List.of(words));
        builder.directory(Layout.root().toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        Program.keepOursOut(builder.environment());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return process.exitValue();
    }
}

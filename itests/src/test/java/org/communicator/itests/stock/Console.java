package org.communicator.itests.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The console of a server, as an administrator uses it from a shell. While the server starts, its SSH service may take
 * a connection and never answer; then the command is given again. All commands used here can be repeated.
 */
record Console(Path home, int port, String user, String password) {

    private static final int ATTEMPTS = 4;
    private static final int PATIENCE_SECONDS = 75;

    /** Runs commands and gives what they printed. */
    String run(String commands) {
        String output = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path printed = home.resolve("console.log");
            if (done(commands, printed)) {
                return read(printed);
            }
            output = read(printed);
        }
        throw new AssertionError("the console did not do it: " + commands + "\n" + output);
    }

    private boolean done(String commands, Path printed) {
        try {
            ProcessBuilder client = new ProcessBuilder(List.of(home.resolve("bin/client").toString(), "-a", Integer.toString(port),
                    "-u", user, "-p", password, "-r", "60", "-d", "1", commands)).redirectErrorStream(true)
                            .redirectOutput(printed.toFile());
            client.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
            Process process = client.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String read(Path printed) {
        try {
            return Files.readString(printed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The symbolic names of all bundles, with their states. */
    List<String> bundles() {
        return run("bundle:list -t 0 -s --no-format").lines().map(String::strip)
                .filter(line -> line.matches("\\d+\\t.*")).map(line -> line.replaceFirst("^\\d+\\t", "")).toList();
    }
}

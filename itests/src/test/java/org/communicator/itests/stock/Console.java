package org.communicator.itests.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The console of a server, as an administrator uses it from a shell. */
record Console(Path home, int port, String user, String password) {

    private static final int PATIENCE_SECONDS = 180;

    /** Runs commands and gives what they printed. */
    String run(String commands) {
        try {
            ProcessBuilder client = new ProcessBuilder(List.of(home.resolve("bin/client").toString(), "-a", Integer.toString(port),
                    "-u", user, "-p", password, "-r", "60", "-d", "1", commands)).redirectErrorStream(true);
            client.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
            Process process = client.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("the console did not do it: " + commands + "\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The symbolic names of all bundles, with their states. */
    List<String> bundles() {
        return run("bundle:list -t 0 -s --no-format").lines().map(String::strip)
                .filter(line -> line.matches("\\d+\\t.*")).map(line -> line.replaceFirst("^\\d+\\t", "")).toList();
    }
}

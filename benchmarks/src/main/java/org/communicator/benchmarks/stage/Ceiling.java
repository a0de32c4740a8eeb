package org.communicator.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.communicator.benchmarks.ceiling.CeilingServer;
import org.communicator.benchmarks.machine.Await;
import org.communicator.benchmarks.machine.GuardedProcess;
import org.communicator.benchmarks.machine.Ports;
import org.communicator.benchmarks.machine.ProcessorTime;

/** The bare servlet, in a process of its own with the distribution's settings of the virtual machine. */
public final class Ceiling implements Server {

    private final int port = Ports.free();
    private final GuardedProcess process;

    Ceiling(Places places, Path home, Database database) {
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(settings(home));
        command.addAll(List.of("-cp", places.benchmarks().toString(), CeilingServer.class.getName(),
                Integer.toString(port)));
        process = GuardedProcess.start("the bare servlet", command, database.environment(),
                home.resolve("ceiling.log"));
        Await.until("the bare servlet is ready", Duration.ofMillis(50), Duration.ofSeconds(30),
                () -> process.log().contains("Ready for " + Directory.CLIENTS));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public long processorMillis() {
        return ProcessorTime.of(process.virtualMachine());
    }

    @Override
    public void close() {
        process.close();
    }

    private static List<String> settings(Path home) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", ". \"$1\"; echo $JAVA_OPTS", "settings",
                    home.resolve("bin/setenv").toString()).start();
            String options = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(options.strip().split(" +")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("bin/setenv cannot be read", e);
        }
    }
}

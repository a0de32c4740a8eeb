package org.communicator.itests.stage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.itests.Await;

/**
 * An Apache Karaf as it is downloaded, run with its console in the foreground. What differs: its ports are free ones,
 * what it downloads comes from our distribution and from nowhere else, and what the README asks for is done.
 */
public final class StockKaraf implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(4);
    /** A fragment is never started. */
    private static final String FRAGMENT = "org.apache.karaf.features.extension";

    private final Path home = Layout.target().resolve("run/stock");
    private final Path pipe = home.resolve("data/keyboard");
    private final int http = FreePort.any();
    /** What the settings of a stock Karaf open: SSH and JMX. */
    private final Map<String, Integer> ports = Map.of(
            "sshPort", FreePort.any(), "rmiRegistryPort", FreePort.any(), "rmiServerPort", FreePort.any());
    private final Map<String, String> environment = new HashMap<>();
    private Program program;
    private Console console;

    private StockKaraf() {
    }

    /** Unpacks one, ready to be started. */
    public static StockKaraf unpacked(Secrets secrets, URI provider) {
        StockKaraf karaf = new StockKaraf();
        Copies.delete(karaf.home);
        Copies.copy(Layout.target().resolve("stock/apache-karaf-" + System.getProperty("karaf.version")), karaf.home,
                Set.of("lib", "system"));
        karaf.prepare();
        // The script becomes the server, so that its process id is the server's.
        karaf.environment.putAll(Map.of(
                "KARAF_EXEC", "exec",
                "TERM", "dumb",
                "COMMUNICATOR_HTTP_PORT", Integer.toString(karaf.http),
                "COMMUNICATOR_PUBLIC_URL", karaf.url().toString(),
                "COMMUNICATOR_JWT_SECRET", secrets.jwt(),
                "COMMUNICATOR_TWILIO_ACCOUNT_SID", secrets.twilioSid(),
                "COMMUNICATOR_TWILIO_AUTH_TOKEN", secrets.twilioToken(),
                "COMMUNICATOR_TWILIO_BASE_URL", provider.toString()));
        return karaf;
    }

    /** Starts it and waits until all of it is there. */
    public StockKaraf start() {
        try {
            Path screen = Files.createFile(Files.createDirectories(home.resolve("data/log")).resolve("console.log"));
            RandomAccessFile keyboard = keyboard();
            program = Program.start("stock Karaf", home, screen, environment,
                    List.of("sh", "-c", "exec bin/karaf <data/keyboard"));
            console = new Console(program, keyboard, screen);
            Await.until("all of the stock Karaf is there", BOOT, this::isComplete);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console of the one that was started. */
    public Console console() {
        return console;
    }

    /** Where Communicator listens when it is installed, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + http);
    }

    /** Its port for HTTP when Communicator is installed. */
    public int http() {
        return http;
    }

    /** Its process id. */
    public long pid() {
        return program.pid();
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
            console.close();
            Copies.delete(pipe);
        }
    }

    private boolean isComplete() {
        if (!program.isRunning()) {
            throw new Await.Hopeless("the stock Karaf has ended:\n" + program.lastWords());
        }
        return ports.values().stream().allMatch(this::isListenedAt) && console.bundles().stream()
                .allMatch(bundle -> bundle.startsWith("Active ") || bundle.endsWith(" " + FRAGMENT));
    }

    private boolean isListenedAt(int port) {
        return ListeningPorts.of(pid()).stream().anyMatch(address -> address.endsWith(":" + port));
    }

    private void prepare() {
        ports.forEach((key, port) -> set(key.startsWith("ssh") ? "org.apache.karaf.shell.cfg"
                : "org.apache.karaf.management.cfg", key, Integer.toString(port)));
        set("custom.properties", "org.apache.felix.http.require.config", "true");
        set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories",
                Layout.assembly().resolve("system").toUri() + "@id=communicator@snapshots");
        set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository",
                home.resolve("data/repository").toString());
    }

    private void set(String file, String key, String value) {
        Path path = home.resolve("etc").resolve(file);
        try {
            String text = Files.readString(path).replace("\\\n", "");
            String kept = text.lines().filter(line -> !line.strip().matches(key.replace(".", "\\.") + "\\s*=.*"))
                    .collect(Collectors.joining("\n"));
            Files.writeString(path, kept + "\n" + key + " = " + value + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A named pipe that is open for reading too, so that opening it never waits for anybody. */
    private RandomAccessFile keyboard() throws IOException {
        try {
            if (new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor() != 0) {
                throw new IOException("no pipe: " + pipe);
            }
            return new RandomAccessFile(pipe.toFile(), "rw");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

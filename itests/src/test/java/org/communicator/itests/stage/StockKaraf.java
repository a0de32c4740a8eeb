package org.communicator.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Apache Karaf as it is downloaded, with an administrator's account and our distribution as its only repository. */
public final class StockKaraf implements AutoCloseable {

    private final Path home = Layout.target().resolve("run/stock");
    private final int http = FreePort.any();
    private final int ssh = FreePort.any();
    private final String password = UUID.randomUUID().toString();
    private final Map<String, String> environment = new HashMap<>();
    private Program program;

    /** Unpacks one, ready to be started. */
    public static StockKaraf unpacked(Secrets secrets, URI provider) {
        StockKaraf karaf = new StockKaraf();
        Copies.delete(karaf.home);
        Copies.copy(Layout.target().resolve("stock/apache-karaf-" + System.getProperty("karaf.version")), karaf.home,
                Set.of("lib", "system"));
        karaf.prepare();
        karaf.environment.putAll(Map.of(
                "COMMUNICATOR_HTTP_PORT", Integer.toString(karaf.http),
                "COMMUNICATOR_PUBLIC_URL", karaf.url().toString(),
                "COMMUNICATOR_JWT_SECRET", secrets.jwt(),
                "COMMUNICATOR_TWILIO_ACCOUNT_SID", secrets.twilioSid(),
                "COMMUNICATOR_TWILIO_AUTH_TOKEN", secrets.twilioToken(),
                "COMMUNICATOR_TWILIO_BASE_URL", provider.toString()));
        return karaf;
    }

    public StockKaraf start() {
        try {
            Path log = Files.createDirectories(home.resolve("data/log")).resolve("output.log");
            program = Program.start("stock Karaf", home, log, environment, List.of("bin/karaf", "daemon"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path home() {
        return home;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http);
    }

    public int http() {
        return http;
    }

    public int ssh() {
        return ssh;
    }

    public String user() {
        return "administrator";
    }

    public String password() {
        return password;
    }

    public long pid() {
        return program.pid();
    }

    /** Whether a line like that is in its log. */
    public String log() {
        try (Stream<String> lines = Files.lines(home.resolve("data/log/karaf.log"))) {
            return lines.collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }

    private void prepare() {
        set("org.apache.karaf.shell.cfg", "sshPort", Integer.toString(ssh));
        set("org.apache.karaf.management.cfg", "rmiRegistryPort", Integer.toString(FreePort.any()));
        set("org.apache.karaf.management.cfg", "rmiServerPort", Integer.toString(FreePort.any()));
        set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories",
                Layout.assembly().resolve("system").toUri() + "@id=communicator@snapshots");
        set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", home.resolve("data/repository").toString());
        set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.useFallbackRepositories", "false");
        set("users.properties", user(), password + ",admin,manager,viewer,systembundles,ssh");
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
}

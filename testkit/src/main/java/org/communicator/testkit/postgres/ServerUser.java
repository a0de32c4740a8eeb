package org.communicator.testkit.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom the server runs: PostgreSQL refuses to run as root. */
final class ServerUser {

    private static final String SUBSTITUTE = "nobody";

    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** Where unpacked programs are kept so that this user can read them. */
    Path cache() {
        if (root) {
            return Path.of("/var/cache/communicator-tests");
        }
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank() ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return cache.resolve("communicator-tests");
    }

    /** A new directory that only this user can read. */
    Path newDirectory() throws IOException {
        Path directory = Files.createTempDirectory("communicator-postgres-");
        handOver(directory);
        return directory;
    }

    /** Makes this user the owner. */
    void handOver(Path path) throws IOException {
        if (root) {
            Files.setOwner(path,
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SUBSTITUTE));
        }
    }

    /** The command, run as this user. */
    List<String> command(List<String> command) throws IOException {
        if (!root) {
            return command;
        }
        List<String> substituted = new ArrayList<>(List.of("setpriv", "--reuid=" + SUBSTITUTE,
                "--regid=" + group(), "--clear-groups"));
        substituted.addAll(command);
        return substituted;
    }

    private static String group() throws IOException {
        Process id = new ProcessBuilder("id", "-g", SUBSTITUTE).redirectErrorStream(true).start();
        return new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }
}

package org.communicator.itests.stage;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the source tree, and where tests may write. */
public final class Layout {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

    private Layout() {
    }

    /** The directory with the parent pom. */
    public static Path root() {
        Path root = MODULE.getParent();
        if (!Files.exists(root.resolve("karaf-assembly"))) {
            throw new IllegalStateException("run the tests in the module itests, not in " + MODULE);
        }
        return root;
    }

    /** The version that is being built. */
    public static String version() {
        return System.getProperty("communicator.version", "1.0.0-SNAPSHOT");
    }

    /** The module's own output directory. */
    public static Path target() {
        return MODULE.resolve("target");
    }

    /** The distribution as it was assembled. */
    public static Path assembly() {
        return built("karaf-assembly/target/assembly");
    }

    /** Something that an earlier module has built. */
    public static Path built(String path) {
        Path built = root().resolve(path);
        if (!Files.exists(built)) {
            throw new IllegalStateException("not built: " + built);
        }
        return built;
    }
}

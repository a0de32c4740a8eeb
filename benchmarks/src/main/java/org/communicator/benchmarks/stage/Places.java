package org.communicator.benchmarks.stage;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was built before.
 *
 * @param assembly the distribution, unpacked
 * @param sandbox the provider's stand-in, a runnable jar
 * @param benchmarks this program's own jar
 */
public record Places(Path assembly, Path sandbox, Path benchmarks) {

    /** Those of a checkout. */
    public static Places of(Path root) {
        Places places = new Places(root.resolve("karaf-assembly/target/assembly"),
                root.resolve("samples/sandbox/target/sandbox.jar"), Path.of(System.getProperty("java.class.path")));
        require(places.assembly().resolve("bin/karaf"));
        require(places.sandbox());
        return places;
    }

    private static void require(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException("build first: there is no " + path.toAbsolutePath().normalize());
        }
    }
}

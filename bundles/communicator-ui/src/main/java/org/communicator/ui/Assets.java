package org.communicator.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of this bundle by name. What the index does not name cannot be asked for. */
final class Assets {

    private static final String FOLDER = "/ui/";

    private final Map<String, Asset> byName;

    Assets() {
        this.byName = new String(read("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> Asset.of(name, read(name))));
    }

    /** The file, or empty. */
    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Map<String, Asset> all() {
        return byName;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle has no file " + FOLDER + name + "; was the UI built?");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

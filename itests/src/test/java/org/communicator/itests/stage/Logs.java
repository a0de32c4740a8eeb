package org.communicator.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where what programs print is kept. */
final class Logs {

    private Logs() {
    }

    /** A new file. */
    static Path file(String name) {
        try {
            Path file = Files.createDirectories(Layout.target().resolve("run")).resolve(name);
            Files.deleteIfExists(file);
            return Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

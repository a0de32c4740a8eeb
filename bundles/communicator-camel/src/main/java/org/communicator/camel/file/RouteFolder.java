package org.communicator.camel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of the administrator's files. A file that changes is taken once it has been the same twice, so that nothing
 * is read that is being written. Used by one thread at a time.
 */
public final class RouteFolder {

    private static final Set<String> KINDS = Set.of("yaml", "yml", "xml");
    /** Bytes, and so characters, of a file. */
    static final int LARGEST = 1 << 20;

    private final Path directory;
    private final Map<String, RouteFile> taken = new TreeMap<>();
    private Map<String, String> before = new HashMap<>();

    /** A folder, which need not exist. */
    public RouteFolder(Path directory) {
        this.directory = directory;
    }

    /** The files as they are now, whoever may be writing them: for the start. */
    public Map<String, RouteFile> first() {
        before = texts();
        return read();
    }

    /** The files by name, each in the newest version that has come to rest. */
    public Map<String, RouteFile> read() {
        Map<String, String> now = texts();
        taken.keySet().retainAll(now.keySet());
        now.forEach((name, text) -> {
            if (text.equals(before.get(name))) {
                taken.put(name, new RouteFile(name, text));
            }
        });
        before = now;
        return new TreeMap<>(taken);
    }

    /** Whether that name is one of a route file. */
    static boolean isRouteFile(String name) {
        return !name.startsWith(".") && KINDS.contains(kind(name));
    }

    static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> isRouteFile(file.getFileName().toString()) && Files.isRegularFile(file))
                    .forEach(file -> text(file).ifPresent(text -> texts.put(file.getFileName().toString(), text)));
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of routes cannot be read", e);
        }
        return texts;
    }

    /** As much as a file may hold and one byte more, so that one that is too large shows as that. */
    private static Optional<String> text(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(new String(bytes.readNBytes(LARGEST + 1), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of routes cannot be read: " + file.getFileName(), e);
        }
    }
}

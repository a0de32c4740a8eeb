package org.communicator.api.privacy;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that is known of a person. It is read while it is gone through, so that it never lies in memory as a whole.
 *
 * @param parts what it consists of, each with a name of its own
 * @param files the files of its messages, each with a name of its own; their rows name them
 */
public record Export(List<Part> parts, Iterable<File> files) {

    public Export {
        parts = List.copyOf(parts);
        Objects.requireNonNull(files, "files");
    }

    /** One without files. */
    public Export(List<Part> parts) {
        this(parts, List.of());
    }

    /**
     * A file.
     *
     * @param name its name, in folders with slashes; no two have the same
     * @param content opens it; empty if it is not there any more. Whoever opens it closes it
     */
    public record File(String name, Supplier<Optional<InputStream>> content) {
        public File {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * A part.
     *
     * @param name what it is, such as {@code messages}; lower-case letters and dashes
     * @param rows plain values for JSON: texts, numbers, booleans, moments, lists and maps
     */
    public record Part(String name, Iterable<Map<String, Object>> rows) {
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(rows, "rows");
        }
    }
}

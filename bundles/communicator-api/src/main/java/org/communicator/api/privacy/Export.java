package org.communicator.api.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that is known of a person. It is read while it is gone through, so that it never lies in memory as a whole.
 *
 * @param parts what it consists of, each with a name of its own
 */
public record Export(List<Part> parts) {

    public Export {
        parts = List.copyOf(parts);
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

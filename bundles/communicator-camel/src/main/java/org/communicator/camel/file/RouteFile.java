package org.communicator.camel.file;

import java.util.Objects;

/**
 * A file of the administrator's.
 *
 * @param name its name in the folder
 * @param text what is in it
 */
public record RouteFile(String name, String text) {

    public RouteFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}

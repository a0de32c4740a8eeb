package org.communicator.api.conversation;

import java.util.Objects;

/**
 * Who wrote a message. The name is the one of that day: history does not change when people do.
 *
 * @param id the host's id of the staff member or client
 * @param name the name
 */
public record Author(String id, String name) {

    public Author {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}

package org.communicator.web.json;

import org.communicator.api.conversation.Author;

/**
 * Something of the host with its name.
 *
 * @param id the host's id
 * @param name the name; the id where none is known
 */
public record Ref(String id, String name) {

    static Ref of(Author author) {
        return new Ref(author.id(), author.name());
    }
}

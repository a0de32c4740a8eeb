package org.communicator.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Message;

/**
 * A message that was found.
 *
 * @param message the message
 * @param clientName how the client is called; empty for unknown people and chats of staff
 * @param excerpt the part of the text around the first hit, in runs that put together are that part
 */
public record FoundMessage(Message message, Optional<String> clientName, List<Run> excerpt) {

    /**
     * A piece of an excerpt, plain text.
     *
     * @param text the piece
     * @param hit whether it is what was looked for
     */
    public record Run(String text, boolean hit) {
    }

    public FoundMessage {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(clientName, "clientName");
        excerpt = List.copyOf(excerpt);
    }
}

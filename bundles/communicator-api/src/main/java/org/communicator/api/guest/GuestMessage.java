package org.communicator.api.guest;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;

/**
 * A message as its client sees it.
 *
 * @param id its id
 * @param own whether the client wrote it
 * @param text what it says
 * @param at when
 * @param author who wrote it, as far as guests are told
 * @param location the place that it came from
 * @param status how far it has come
 */
public record GuestMessage(MessageId id, boolean own, String text, Instant at, Optional<String> author,
        Optional<String> location, MessageStatus status) {

    public GuestMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(status, "status");
    }
}

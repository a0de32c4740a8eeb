package org.communicator.api.live;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Message;

/**
 * What a staff member is told live.
 *
 * @param id where one is in the stream; opaque, at most 64 characters
 * @param type what it is
 * @param message the message, for {@link Type#MESSAGE} and {@link Type#STATUS}
 * @param alert whether this person is to be told with sound and window
 */
public record LiveEvent(String id, Type type, Optional<Message> message, boolean alert) {

    /** Kinds of live events. */
    public enum Type {
        /** First in a stream: from here on nothing is missed. */
        HELLO,
        /** A new message, in or out. */
        MESSAGE,
        /** A message changed its status. */
        STATUS,
        /** What happened before cannot be told any more: load again. */
        RESYNC
    }

    public LiveEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
    }
}

package org.communicator.api.guest;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Page;

/** Port: what guests read and write. Notes, activities and whatever waits or failed are not for them. Thread-safe. */
public interface GuestMessages {

    /** What came of writing. */
    sealed interface Written {

        /** It is stored. */
        record Stored(GuestMessage message) implements Written {
        }

        /** The key was used for another text. */
        record KeyReused() implements Written {
        }
    }

    /** The messages of the client's conversation, newest first. A page may hold less than was asked for and not be the last. */
    Page<GuestMessage> page(GuestSession session, Page.Request page);

    /**
     * Writes to the business. It is taken in like a message by any other channel.
     *
     * @param text 1 to {@value Message#MAX_TEXT} UTF-16 units, not only white space
     * @param key the same key any number of times is one message, 1 to 64 characters
     */
    Written write(GuestSession session, String text, String key);

    /**
     * A message has arrived, or was seen, with all before it that had not. False if the client has no such message.
     *
     * @param seen whether it was seen
     */
    boolean received(GuestSession session, MessageId message, boolean seen);

    /** The message as the client sees it; empty if it is not for the client. */
    Optional<GuestMessage> shown(Message message);
}

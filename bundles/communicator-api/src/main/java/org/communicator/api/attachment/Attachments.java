package org.communicator.api.attachment;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;

/**
 * Use case: opens the files of messages (T11). Needs the right {@code messages.read}; a file is seen by those who see its
 * message. Thread-safe. Throws {@link org.communicator.api.store.StoreUnavailableException} while database or media are
 * gone.
 */
public interface Attachments {

    /** Which of the contents that are kept of a file. */
    enum Form {
        /** The file as it was sent. */
        WHOLE,
        /** The small picture of it, a JPEG. */
        THUMBNAIL
    }

    /** What can be said of a file. */
    sealed interface Opened {

        /**
         * It is there.
         *
         * @param file the file
         * @param type the media type of what can be read
         * @param content the bytes; whoever asked closes it
         */
        record There(Attachment file, String type, InputStream content) implements Opened {
            public There {
                Objects.requireNonNull(file, "file");
                Objects.requireNonNull(type, "type");
                Objects.requireNonNull(content, "content");
            }
        }

        /**
         * The message has it, and there is nothing to read: not yet, not any more, or there never was a small picture.
         *
         * @param file the file
         */
        record NotThere(Attachment file) implements Opened {
            public NotThere {
                Objects.requireNonNull(file, "file");
            }
        }
    }

    /**
     * Opens a file; empty if the message is out of reach or has no such file.
     *
     * @param place its place in the message, from 0
     */
    Optional<Opened> open(StaffSession session, MessageId message, int place, Form form);
}

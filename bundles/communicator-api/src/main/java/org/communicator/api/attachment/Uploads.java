package org.communicator.api.attachment;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.UploadId;

/**
 * Use case: takes files from staff piece by piece, so that a broken line costs one piece only (T04). What was not sent
 * with a message after a day is taken away. Needs the right {@code messages.read}, as chats of staff take files too; whether a file may be
 * sent to a client is decided when it is. Thread-safe. Throws {@link org.communicator.api.store.StoreUnavailableException}
 * while database or media are gone.
 */
public interface Uploads {

    /** How many files of one staff member may be here and not yet part of a message. */
    int MOST = 50;

    /** The most bytes of a piece. */
    int MAX_PIECE = 1024 * 1024;

    /**
     * What somebody wants to send us.
     *
     * @param name the name of the file
     * @param size its size in bytes
     * @param channel the channel by which it is to go on: what cannot is refused at once; anything goes if empty
     * @param ours the address of ours from which it is to go on
     */
    record NewUpload(String name, long size, Optional<Channel> channel, Optional<String> ours) {
        public NewUpload {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(ours, "ours");
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        /**
         * It goes on, or all of it is here and can be sent.
         *
         * @param upload as it is now
         */
        record Going(Upload upload) implements Outcome {
        }

        /**
         * It cannot be sent; nothing of it is kept.
         *
         * @param refusal why
         */
        record Refused(MediaRefusal refusal) implements Outcome {
        }

        /** The staff member has {@link #MOST} already. */
        record TooMany() implements Outcome {
        }

        /**
         * The piece does not begin where the last one ended, or is longer than what is missing; it was not taken.
         *
         * @param upload as it is now
         */
        record WrongPlace(Upload upload) implements Outcome {
        }

        /** There is no such upload of this staff member. */
        record NotFound() implements Outcome {
        }
    }

    /** Begins to take a file. */
    Outcome begin(StaffSession session, NewUpload upload);

    /** One of the staff member's own. */
    Optional<Upload> find(StaffSession session, UploadId upload);

    /**
     * Takes a piece. With the last one the whole is looked at; an empty piece at the end has that done again, if it was
     * cut off.
     *
     * @param at where it begins, from 0
     * @param piece at most {@value #MAX_PIECE} bytes
     */
    Outcome append(StaffSession session, UploadId upload, long at, byte[] piece);

    /** Takes a file away that was not sent; answers whether there was one. */
    boolean cancel(StaffSession session, UploadId upload);
}

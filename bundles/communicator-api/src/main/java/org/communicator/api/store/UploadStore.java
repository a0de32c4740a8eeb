package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.attachment.Upload;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.UploadId;

/**
 * Port: files on their way to us. Calls join the thread's transaction. Thread-safe, also across processes on one database.
 * Errors as in {@link Transactions#inTransaction}.
 */
public interface UploadStore {

    /** Adds one that begins. */
    void add(Upload upload);

    /** The upload of that id, whosever it is. */
    Optional<Upload> find(UploadId upload);

    /**
     * Adds a piece, if it begins where the last one ended and the whole does not become longer than it was said to be.
     *
     * @param bytes at least one, at most {@link org.communicator.api.attachment.Uploads#MAX_PIECE}
     * @return whether it was added
     */
    boolean append(UploadId upload, long at, byte[] bytes);

    /** The piece that begins there; empty if none does. */
    Optional<byte[]> piece(UploadId upload, long at);

    /**
     * All of it is known: the pieces are not needed any more, and the contents of the file are referred to.
     *
     * @return whether there was such an upload that was not complete
     */
    boolean complete(UploadId upload, Attachment file);

    /**
     * Takes it away, with all that belongs to it.
     *
     * @return what it was, for one of several that take it at once; empty for the others
     */
    Optional<Upload> take(UploadId upload);

    /** How many somebody has. */
    int count(AccountId account, StaffId staff);

    /** Uploads that were begun before a moment, at most so many. */
    List<UploadId> begunBefore(Instant moment, int limit);
}

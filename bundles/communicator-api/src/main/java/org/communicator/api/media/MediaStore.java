package org.communicator.api.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Port: the contents of attachments, each kept once under the digest of its bytes. It knows nothing of messages, takes
 * part in no transaction, and what nobody refers to any more is for others to find and to delete. Thread-safe. Passes
 * {@code MediaStoreContract} of the testkit.
 *
 * <p>Every method throws {@link org.communicator.api.store.StoreUnavailableException} while the place where contents are
 * kept cannot be read or written; nothing has changed then.
 */
public interface MediaStore {

    /** What came of keeping a content. */
    sealed interface Put {

        /**
         * It is safe, also from a crash of the machine.
         *
         * @param digest its name
         * @param size its size in bytes
         */
        record Stored(MediaDigest digest, long size) implements Put {
            public Stored {
                Objects.requireNonNull(digest, "digest");
            }
        }

        /**
         * It is longer than it may be; nothing was kept, and no more was read than it takes to know.
         *
         * @param most the size that was allowed, in bytes
         */
        record TooLong(long most) implements Put {
        }
    }

    /**
     * Reads a content to its end and keeps it. One that is there already is kept on, as if it were new.
     *
     * @param content is read, not closed
     * @param most its greatest size in bytes
     * @throws IOException if {@code content} cannot be read; nothing was kept then
     */
    Put put(InputStream content, long most) throws IOException;

    /**
     * Opens a content; empty if it is not there. The caller closes it. Reading throws an {@link IOException} instead of
     * coming to the end if the bytes are not those that were kept.
     */
    Optional<InputStream> open(MediaDigest digest);

    /**
     * Contents that were kept last before a moment, by their names.
     *
     * @param after only those whose name comes later
     * @param keptBefore only those that nobody has put since
     * @param limit at most so many
     */
    List<MediaDigest> list(Optional<MediaDigest> after, Instant keptBefore, int limit);

    /**
     * Deletes a content for good unless it was put again since a moment. Whoever has it open reads on or fails, and is
     * never given other bytes.
     *
     * @param keptBefore the moment that it was listed with
     * @return whether it is gone: false if it was not there or has been put since
     */
    boolean delete(MediaDigest digest, Instant keptBefore);
}

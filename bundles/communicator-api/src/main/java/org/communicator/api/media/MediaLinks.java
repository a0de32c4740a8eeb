package org.communicator.api.media;

import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Use case: addresses under which a provider can fetch a file without a token of ours. Each is signed, for one file only, and
 * ends by itself. Thread-safe. Throws {@link org.communicator.api.store.StoreUnavailableException} while database or media are
 * gone.
 */
public interface MediaLinks {

    /** The path that all of them begin with. */
    String ROOT = "/communicator/media/";

    /**
     * A file behind a link.
     *
     * @param type its media type
     * @param size its size in bytes
     * @param content its bytes; whoever asked closes it
     */
    record Linked(String type, long size, InputStream content) {
        public Linked {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * The path of a link, from {@value #ROOT} on, in the characters of a URL.
     *
     * @param file a file that is there
     * @param valid how long it can be followed
     */
    String path(Attachment file, Duration valid);

    /** The file behind a path that was given out; empty if it was not, or is over, or the file is gone. */
    Optional<Linked> follow(String path);
}

package org.communicator.web.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads bodies up to a limit, never more. */
public final class BoundedBody {

    private BoundedBody() {
    }

    /**
     * Reads a whole body.
     *
     * @param announced the Content-Length; negative if none was given
     * @return the body; empty if it is larger than the limit
     */
    public static Optional<byte[]> read(InputStream body, long announced, int limit) throws IOException {
        if (announced > limit) {
            return Optional.empty();
        }
        byte[] bytes = body.readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}

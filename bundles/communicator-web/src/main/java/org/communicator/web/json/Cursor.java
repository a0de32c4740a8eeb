package org.communicator.web.json;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page begins, as an opaque word that is safe in URLs. */
public final class Cursor {

    private static final int BYTES = 16;

    private Cursor() {
    }

    static String write(UUID next) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(next.getMostSignificantBits()).putLong(next.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads a cursor; empty if it is none of ours. */
    public static Optional<UUID> read(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return bytes.limit() == BYTES ? Optional.of(new UUID(bytes.getLong(), bytes.getLong())) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}

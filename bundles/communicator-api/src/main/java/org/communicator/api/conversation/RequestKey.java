package org.communicator.api.conversation;

import java.util.Objects;
import org.communicator.api.host.StaffId;

/**
 * A caller's Idempotency-Key. Unique per account and staff member.
 *
 * @param staff who called
 * @param key the key, 1 to 64 characters
 * @param digest SHA-256 of what was asked for, in hexadecimal
 */
public record RequestKey(StaffId staff, String key, String digest) {

    public RequestKey {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(digest, "digest");
        if (key.isEmpty() || key.length() > 64) {
            throw new IllegalArgumentException("idempotency key must have 1 to 64 characters: " + key.length());
        }
    }
}

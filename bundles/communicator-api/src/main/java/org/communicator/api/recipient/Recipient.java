package org.communicator.api.recipient;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who can be written to, at one address.
 *
 * @param kind staff, client or a number that nobody has
 * @param id the host's id; the number itself for {@link Kind#NUMBER}
 * @param name the name; the number itself for {@link Kind#NUMBER}
 * @param point what the host calls the address, such as "Mobile"; the extension of staff
 * @param address E.164 or a lower-case email address; empty for staff, who are written to in a chat, and for clients
 *        whom nothing reaches
 * @param textable whether the address is a number that can get texts, as far as its numbering plan tells
 */
public record Recipient(Kind kind, String id, String name, Optional<String> point, Optional<String> address,
        boolean textable) {

    /** Most that are found at once. */
    public static final int MAX_FOUND = 50;
    /** Longest text that is looked for, in UTF-16 units. */
    public static final int MAX_TYPED = 100;

    /** Kinds of recipients. */
    public enum Kind {
        STAFF, CLIENT, NUMBER
    }

    public Recipient {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(address, "address");
    }

    /** How it is shown (P15), such as "Bob Smith – Mobile"; the bare number if unknown. */
    public String label() {
        return point.map(known -> name + " – " + known).orElse(name);
    }
}

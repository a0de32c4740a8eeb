package org.communicator.api.conversation;

import java.util.Objects;

/**
 * Why a message failed, for people, and what kind of cause that is, for what follows by itself.
 *
 * @param code the provider's code or one of ours, at most 40 characters
 * @param text the cause in plain words
 * @param next what one can do now
 * @param kind where the cause lies, whoever the provider is
 */
public record Failure(String code, String text, String next, Kind kind) {

    /** Where a cause lies. */
    public enum Kind {
        /** The address: it is none, or cannot receive what this channel sends. */
        ADDRESS,
        /** The device: it is off, out of reach, or gone. */
        DEVICE,
        /** The way there: a network or a service did not carry it. */
        NETWORK,
        /** The message: its text or its attachments. */
        CONTENT,
        /** The recipient, or the recipient's network for him or her, does not want it. */
        REFUSED,
        /** What we have set up or pay for. */
        OURS,
        /** Unknown, or whether the message arrived is: nothing follows by itself. */
        UNKNOWN
    }

    /** A cause that nobody knows the kind of. */
    public Failure(String code, String text, String next) {
        this(code, text, next, Kind.UNKNOWN);
    }

    public Failure {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(kind, "kind");
        if (code.isBlank() || code.length() > 40) {
            throw new IllegalArgumentException("failure code must have 1 to 40 characters: " + code);
        }
    }
}

package org.communicator.api.conversation;

import java.util.Objects;

/**
 * Why a message failed, for people.
 *
 * @param code the provider's code or one of ours, at most 40 characters
 * @param text the cause in plain words
 * @param next what one can do now
 */
public record Failure(String code, String text, String next) {

    public Failure {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(next, "next");
        if (code.isBlank() || code.length() > 40) {
            throw new IllegalArgumentException("failure code must have 1 to 40 characters: " + code);
        }
    }
}

package org.communicator.web.problem;

import java.util.Objects;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer JSON pointer into the body; of a parameter its name after a slash
 * @param detail what is wrong, without the value
 */
public record Violation(String pointer, String detail) {

    public Violation {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(detail, "detail");
    }
}

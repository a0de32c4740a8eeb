package org.communicator.api.route;

import java.util.Objects;

/**
 * Why an administrator's file, or its newest version, is not in use.
 *
 * @param file the file's name
 * @param line the line that is wrong, from 1; 0 if it is none in particular
 * @param cause what is wrong, for administrators, without secrets
 */
public record RouteProblem(String file, int line, String cause) {

    public RouteProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(cause, "cause");
    }

    /** In one line, such as "copy.yaml, line 7: …". */
    public String words() {
        return line > 0 ? file + ", line " + line + ": " + cause : file + ": " + cause;
    }
}

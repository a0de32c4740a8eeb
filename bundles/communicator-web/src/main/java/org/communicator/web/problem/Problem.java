package org.communicator.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An RFC 9457 problem as it is sent.
 *
 * @param type the URI of {@link ProblemType}
 * @param title what it is
 * @param status the HTTP status
 * @param detail a sentence for a person
 * @param instance an id to look for in the log; null if nothing was logged
 * @param errors the values that are wrong; null where it is not about values
 * @param reasons why a client cannot be reached; null otherwise
 * @param current what it is about as it is now, where it was changed meanwhile; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String instance, List<Violation> errors,
        List<?> reasons, Object current) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, null, null);
    }

    /** With the id under which the cause was logged. */
    public Problem logged(String id) {
        return new Problem(type, title, status, detail, id, errors, reasons, current);
    }

    /** With the values that are wrong. */
    public Problem about(List<Violation> violations) {
        return new Problem(type, title, status, detail, instance, List.copyOf(violations), reasons, current);
    }

    /** With the reasons why channels were passed over. */
    public Problem because(List<?> passedOver) {
        return new Problem(type, title, status, detail, instance, errors, List.copyOf(passedOver), current);
    }

    /** With what it is about as it is now. */
    public Problem current(Object now) {
        return new Problem(type, title, status, detail, instance, errors, reasons, now);
    }
}

package org.communicator.web.problem;

import java.util.Map;

/**
 * A problem with the headers that go with it.
 *
 * @param problem the problem
 * @param headers headers by name
 */
public record ProblemAnswer(Problem problem, Map<String, String> headers) {

    private static final String RETRY_AFTER_SECONDS = "5";

    public ProblemAnswer {
        headers = Map.copyOf(headers);
    }

    public static ProblemAnswer of(ProblemType type, String detail) {
        return new ProblemAnswer(Problem.of(type, detail), Map.of());
    }

    /** Something behind this API is gone for the moment. */
    public static ProblemAnswer unavailable(String detail) {
        return new ProblemAnswer(Problem.of(ProblemType.UNAVAILABLE, detail),
                Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }

    /** The method is not served; the header says which are. */
    public static ProblemAnswer methodNotAllowed(String allowed) {
        return new ProblemAnswer(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Served here: " + allowed + "."),
                Map.of("Allow", allowed));
    }
}

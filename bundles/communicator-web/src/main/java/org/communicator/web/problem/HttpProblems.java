package org.communicator.web.problem;

import java.util.Optional;

/** What the REST runtime itself refuses, by HTTP status. */
final class HttpProblems {

    private HttpProblems() {
    }

    /** The problem; empty if the runtime has no reason for that status. */
    static Optional<ProblemAnswer> of(int status, String allowed) {
        return Optional.ofNullable(switch (status) {
            case 400 -> ProblemAnswer.of(ProblemType.MALFORMED, "The request cannot be read.");
            case 404 -> ProblemAnswer.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> ProblemAnswer.methodNotAllowed(allowed);
            case 406 -> ProblemAnswer.of(ProblemType.NOT_ACCEPTABLE,
                    "Nothing that is accepted is served at this address.");
            case 415 -> ProblemAnswer.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Bodies here are application/json.");
            default -> null;
        });
    }
}

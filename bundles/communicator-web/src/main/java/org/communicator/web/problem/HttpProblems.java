package org.communicator.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** What the REST runtime itself refuses. */
final class HttpProblems {

    private HttpProblems() {
    }

    static ProblemAnswer of(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        return switch (response.getStatus()) {
            case 400 -> ProblemAnswer.of(ProblemType.MALFORMED, "The request cannot be read.");
            case 404 -> ProblemAnswer.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> ProblemAnswer.methodNotAllowed(response.getHeaderString("Allow"));
            case 406 -> ProblemAnswer.of(ProblemType.NOT_ACCEPTABLE, "Answers here are application/json.");
            case 415 -> ProblemAnswer.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Bodies here are application/json.");
            default -> Problems.unexpected(thrown);
        };
    }
}

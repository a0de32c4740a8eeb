package org.communicator.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Makes a problem of whatever is thrown within the REST runtime. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        ProblemAnswer answer = Problems.of(thrown);
        Response.ResponseBuilder response = Response.status(answer.problem().status())
                .type(Problem.MEDIA_TYPE).entity(answer.problem());
        answer.headers().forEach(response::header);
        return response.build();
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.web.auth.Caller;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;

/** Stands in for the live events while what they need is missing: their servlet takes the path once it is there. */
@Path("/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
public final class EventsResource {

    @GET
    public Response events(@Context HttpServletRequest request, @HeaderParam("Last-Event-ID") String lastEventId) {
        Caller.of(request);
        throw new ProblemException(ProblemAnswer.unavailable("Live events are not available at the moment."));
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.recipient.Recipient;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.RecipientJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Whom one can write to, while one types. */
@Path("/recipients")
@Produces(MediaType.APPLICATION_JSON)
public final class RecipientsResource {

    private static final int DEFAULT_LIMIT = 10;

    private final Ports ports;

    RecipientsResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public RecipientJson.ListJson find(@Context HttpServletRequest request, @QueryParam("q") String typed,
            @QueryParam("limit") String limit) {
        if (typed == null) {
            throw Parameters.refuse(ProblemType.INVALID, "q", "is required");
        }
        if (typed.length() > Recipient.MAX_TYPED) {
            throw ProblemException.of(ProblemType.SEARCH_TOO_LONG, "A name, number or address to look for has at most "
                    + Recipient.MAX_TYPED + " characters.");
        }
        return RecipientJson.ListJson.of(ports.recipientSearch().find(Caller.of(request), typed,
                Parameters.limit(limit, DEFAULT_LIMIT, Recipient.MAX_FOUND)));
    }
}

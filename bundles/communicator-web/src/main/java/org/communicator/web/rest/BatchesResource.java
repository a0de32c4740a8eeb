package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.BatchJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.NewBatchJson;
import org.communicator.web.json.PageJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Confirmations and campaigns of the host's programs. */
@Path("/batches")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchesResource {

    private static final int LARGEST_BODY = 4 << 20;

    private final Ports ports;

    BatchesResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<BatchJson> list(@Context HttpServletRequest request, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        var page = ports.batches().list(session, Parameters.page(cursor, limit));
        LocationNames names = ports.names(session.account());
        return PageJson.of(page, batch -> BatchJson.of(batch, names));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            @BodyLimit(LARGEST_BODY) NewBatchJson body) {
        StaffSession session = Caller.of(request);
        session.require(Right.MESSAGES_SEND);
        if (key == null) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED, "A batch needs an Idempotency-Key, so that"
                    + " nobody is written to twice when the request is repeated.");
        }
        NewBatch batch = wanted(body);
        return Once.of(ports, request, key, body, () -> BatchAnswer.of(ports.batches().create(session, batch),
                () -> ports.names(session.account())));
    }

    private static NewBatch wanted(NewBatchJson body) {
        if (body.isTooLarge()) {
            throw ProblemException.of(ProblemType.TOO_MANY_RECIPIENTS, "A batch has at most " + NewBatch.MAX_RECIPIENTS
                    + " recipients. Send several.");
        }
        return body.toBatch();
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.BulkDoneJson;
import org.communicator.web.json.BulkJson;

/** Many changes of the embedded directory at once. */
@Path("/directory/bulk")
@Produces(MediaType.APPLICATION_JSON)
public final class DirectoryBulkResource {

    private static final int LARGEST_BODY = 2 << 20;

    private final Ports ports;

    DirectoryBulkResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bulk(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            @BodyLimit(LARGEST_BODY) BulkJson body) {
        return Once.of(ports, request, key, body, () -> Response.ok(apply(Caller.of(request), body)).build());
    }

    private BulkDoneJson apply(StaffSession session, BulkJson body) {
        DirectoryChanges changes = body.toChanges(session.account());
        ports.directorySync().apply(session, changes);
        return BulkDoneJson.of(changes);
    }
}

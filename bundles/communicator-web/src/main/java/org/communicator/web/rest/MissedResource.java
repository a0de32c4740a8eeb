package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ConversationJson;
import org.communicator.web.json.PageJson;

/** What came while one was away. */
@Path("/missed")
@Produces(MediaType.APPLICATION_JSON)
public final class MissedResource {

    private final Ports ports;

    MissedResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<ConversationJson> missed(@Context HttpServletRequest request, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        return UnreadPage.of(ports, session, ports.missed().missed(session, Parameters.page(cursor, limit)));
    }
}

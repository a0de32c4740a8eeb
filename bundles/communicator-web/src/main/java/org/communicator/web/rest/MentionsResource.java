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
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.PageJson;

/** Messages that call one. */
@Path("/mentions")
@Produces(MediaType.APPLICATION_JSON)
public final class MentionsResource {

    private final Ports ports;

    MentionsResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<MessageJson> mentions(@Context HttpServletRequest request, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        var page = ports.missed().mentions(session, Parameters.page(cursor, limit));
        LocationNames names = ports.names(session.account());
        return PageJson.of(page, message -> MessageJson.of(message, names));
    }
}

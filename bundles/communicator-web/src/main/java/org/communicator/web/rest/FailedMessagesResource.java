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

/** The messages that failed and that nobody has dealt with. */
@Path("/messages/failed")
@Produces(MediaType.APPLICATION_JSON)
public final class FailedMessagesResource {

    private final Ports ports;

    FailedMessagesResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<MessageJson> failed(@Context HttpServletRequest request, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        var page = ports.failedMessages().failed(session, Parameters.page(cursor, limit));
        LocationNames names = ports.names(session.account());
        return PageJson.of(page, message -> MessageJson.of(message, names));
    }
}

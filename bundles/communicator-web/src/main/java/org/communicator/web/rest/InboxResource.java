package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.InboxCountsJson;

/** What the navigation shows of the inbox. */
@Path("/inbox/counts")
@Produces(MediaType.APPLICATION_JSON)
public final class InboxResource {

    private final Ports ports;

    InboxResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public InboxCountsJson counts(@Context HttpServletRequest request) {
        return InboxCountsJson.of(ports.inbox().counts(Caller.of(request)));
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.communicator.web.wire.Csv;

/** Usage in detail as a table, for programs that cannot say what they accept. */
@Path("/usage/report.csv")
@Produces(Csv.MEDIA_TYPE)
public final class UsageTableResource {

    private final Ports ports;

    UsageTableResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public Response table(@Context HttpServletRequest request, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("group") String group, @QueryParam("zone") String zone) {
        return UsageAnswer.table(ports, request, UsageSpan.query(from, to, group, zone));
    }
}

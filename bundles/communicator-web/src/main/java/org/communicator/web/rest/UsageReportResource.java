package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.web.json.UsageReportJson;
import org.communicator.web.wire.Csv;

/** Usage in detail, as JSON or as a table. */
@Path("/usage/report")
@Produces(MediaType.APPLICATION_JSON)
public final class UsageReportResource {

    private final Ports ports;

    UsageReportResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public UsageReportJson report(@Context HttpServletRequest request, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("group") String group, @QueryParam("zone") String zone) {
        return UsageAnswer.of(ports, request, UsageSpan.query(from, to, group, zone));
    }

    /** Only for those who do not take JSON as well. */
    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    public Response table(@Context HttpServletRequest request, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("group") String group, @QueryParam("zone") String zone) {
        return UsageAnswer.table(ports, request, UsageSpan.query(from, to, group, zone));
    }
}

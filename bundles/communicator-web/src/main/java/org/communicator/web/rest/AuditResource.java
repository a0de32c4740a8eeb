package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.AuditEntryJson;
import org.communicator.web.json.PageJson;

/** Who did what. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final Ports ports;

    AuditResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<AuditEntryJson> entries(@Context HttpServletRequest request, @QueryParam("staff") String staff,
            @QueryParam("client") String client, @QueryParam("action") String action, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        AuditTrail.Filter filter = new AuditTrail.Filter(
                Optional.ofNullable(staff).map(id -> Parameters.hostId(id, StaffId::new)),
                Optional.ofNullable(client).map(id -> Parameters.hostId(id, ClientId::new)),
                Optional.ofNullable(action), moment("from", from), moment("to", to));
        return PageJson.of(ports.audit().entries(Caller.of(request), filter, Parameters.page(cursor, limit)),
                AuditEntryJson::of);
    }

    private static Optional<Instant> moment(String name, String value) {
        return Optional.ofNullable(value).map(given -> Parameters.moment(name, given));
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.Input;
import org.communicator.web.json.LocationJson;

/** One location of the embedded directory. */
@Path("/directory/locations/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class DirectoryLocationResource {

    private final Ports ports;

    DirectoryLocationResource(Ports ports) {
        this.ports = ports;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(@Context HttpServletRequest request, @PathParam("id") String id, LocationJson body) {
        StaffSession session = Caller.of(request);
        Input in = Input.body();
        var entry = in.at("id").id(id, LocationId::new).flatMap(known -> body.toLocation(session.account(), known, in));
        in.insist();
        ports.directorySync().apply(session, new DirectoryChanges(List.of(entry.orElseThrow()), List.of(), List.of(),
                List.of(), List.of(), List.of()));
    }

    @DELETE
    public void delete(@Context HttpServletRequest request, @PathParam("id") String id) {
        StaffSession session = Caller.of(request);
        LocationId known = Parameters.hostId(id, LocationId::new);
        ports.directorySync().apply(session, new DirectoryChanges(List.of(), List.of(), List.of(),
                List.of(known), List.of(), List.of()));
    }
}

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
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.Input;
import org.communicator.web.json.StaffJson;

/** One staff member of the embedded directory. */
@Path("/directory/staff/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class DirectoryStaffResource {

    private final Ports ports;

    DirectoryStaffResource(Ports ports) {
        this.ports = ports;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(@Context HttpServletRequest request, @PathParam("id") String id, StaffJson body) {
        StaffSession session = Caller.of(request);
        Input in = Input.body();
        var entry = in.at("id").id(id, StaffId::new).flatMap(known -> body.toStaff(session.account(), known, in));
        in.insist();
        ports.directorySync().apply(session, new DirectoryChanges(List.of(), List.of(entry.orElseThrow()), List.of(),
                List.of(), List.of(), List.of()));
    }

    @DELETE
    public void delete(@Context HttpServletRequest request, @PathParam("id") String id) {
        StaffSession session = Caller.of(request);
        StaffId known = Parameters.hostId(id, StaffId::new);
        ports.directorySync().apply(session, new DirectoryChanges(List.of(), List.of(), List.of(),
                List.of(), List.of(known), List.of()));
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.attachment.Uploads.Outcome;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.UploadJson;

/** One file on its way to us, as tus 1.0 has it. */
@Path("/uploads/{uploadId}")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadResource {

    private final Ports ports;

    UploadResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public Response find(@Context HttpServletRequest request, @PathParam("uploadId") String id) {
        return ports.uploads().find(Caller.of(request), Parameters.upload(id))
                .map(upload -> UploadAnswer.where(Response.ok(UploadJson.of(upload)), upload).build())
                .orElseThrow(Parameters::notFound);
    }

    @PATCH
    @Consumes(Tus.PIECE)
    public Response append(@Context HttpServletRequest request, @PathParam("uploadId") String id,
            @HeaderParam(Tus.OFFSET) String offset, byte[] piece) {
        Outcome outcome = ports.uploads().append(Caller.of(request), Parameters.upload(id), Tus.offset(offset), piece);
        return UploadAnswer.of(outcome, now -> Response.ok());
    }

    @DELETE
    public Response cancel(@Context HttpServletRequest request, @PathParam("uploadId") String id) {
        if (!ports.uploads().cancel(Caller.of(request), Parameters.upload(id))) {
            throw Parameters.notFound();
        }
        return Response.noContent().header(Tus.RESUMABLE, Tus.VERSION).build();
    }
}

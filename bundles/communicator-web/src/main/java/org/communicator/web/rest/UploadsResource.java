package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.attachment.Uploads.NewUpload;
import org.communicator.api.attachment.Uploads.Outcome;
import org.communicator.web.auth.Caller;

/** Begins to take files, as tus 1.0 has it. */
@Path("/uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadsResource {

    private final Ports ports;

    UploadsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    public Response begin(@Context HttpServletRequest request, @HeaderParam(Tus.LENGTH) String length,
            @HeaderParam(Tus.METADATA) String metadata, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        NewUpload wanted = Tus.upload(length, metadata);
        return Once.of(ports, request, key, wanted, () -> {
            Outcome outcome = ports.uploads().begin(Caller.of(request), wanted);
            return UploadAnswer.of(outcome, upload -> Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, request.getRequestURI() + "/" + upload.id()));
        });
    }
}

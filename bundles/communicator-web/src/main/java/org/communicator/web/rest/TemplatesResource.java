package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.StaffSession;
import org.communicator.api.template.Templates;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.NewTemplateJson;
import org.communicator.web.json.TemplateJson;

/** The templates that one may use. */
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplatesResource {

    private final Ports ports;

    TemplatesResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public TemplateJson.ListJson list(@Context HttpServletRequest request) {
        StaffSession session = Caller.of(request);
        return TemplateJson.ListJson.of(ports.templates().list(session), ports.names(session.account()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            NewTemplateJson body) {
        StaffSession session = Caller.of(request);
        Templates.Draft draft = body.toDraft();
        return Once.of(ports, request, key, body, () -> TemplateAnswer.of(ports.templates().add(session, draft),
                Response.Status.CREATED, () -> ports.names(session.account())));
    }
}

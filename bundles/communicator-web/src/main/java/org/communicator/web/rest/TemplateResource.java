package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TemplateOutcome;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.RenderingJson;
import org.communicator.web.json.TemplateChangeJson;
import org.communicator.web.json.TemplateJson;

/** One template. */
@Path("/templates/{templateId}")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplateResource {

    private final Ports ports;

    TemplateResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public TemplateJson template(@Context HttpServletRequest request, @PathParam("templateId") String id) {
        StaffSession session = Caller.of(request);
        return ports.templates().template(session, template(id))
                .map(template -> TemplateJson.of(template, ports.names(session.account())))
                .orElseThrow(Parameters::notFound);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@Context HttpServletRequest request, @PathParam("templateId") String id,
            TemplateChangeJson body) {
        StaffSession session = Caller.of(request);
        TemplateChangeJson.Change change = body.toChange();
        return TemplateAnswer.of(ports.templates().change(session, template(id), change.draft(), change.expected()),
                Response.Status.OK, () -> ports.names(session.account()));
    }

    @DELETE
    public Response remove(@Context HttpServletRequest request, @PathParam("templateId") String id) {
        TemplateOutcome outcome = ports.templates().remove(Caller.of(request), template(id));
        if (outcome instanceof TemplateOutcome.Kept) {
            return Response.noContent().build();
        }
        throw TemplateAnswer.refusal(outcome);
    }

    @POST
    @Path("/rendering")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response render(@Context HttpServletRequest request, @PathParam("templateId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, RenderingJson.OfConversation body) {
        StaffSession session = Caller.of(request);
        TemplateId template = template(id);
        ConversationId conversation = body.toConversation();
        return Once.of(ports, request, key, body, () -> ports.templates().render(session, template, conversation)
                .map(rendered -> Response.ok(RenderingJson.of(rendered)).build()).orElseThrow(Parameters::notFound));
    }

    private static TemplateId template(String id) {
        try {
            return TemplateId.parse(id);
        } catch (IllegalArgumentException none) {
            throw Parameters.notFound();
        }
    }
}

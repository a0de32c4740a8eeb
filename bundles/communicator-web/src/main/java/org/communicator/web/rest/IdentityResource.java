package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.CandidateJson;
import org.communicator.web.json.ChosenClientJson;

/** With whom a conversation is. */
@Path("/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
public final class IdentityResource {

    private final Ports ports;

    IdentityResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    @Path("/candidates")
    public CandidateJson.ListJson candidates(@Context HttpServletRequest request,
            @PathParam("conversationId") String id) {
        StaffSession session = Caller.of(request);
        return ports.contacts().candidates(session, Parameters.conversation(id))
                .map(candidates -> CandidateJson.ListJson.of(candidates, ports.names(session.account())))
                .orElseThrow(Parameters::notFound);
    }

    @POST
    @Path("/client")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, ChosenClientJson body) {
        ConversationId conversation = Parameters.conversation(id);
        return Once.of(ports, request, key, body, () -> confirm(Caller.of(request), conversation, body));
    }

    private Response confirm(StaffSession session, ConversationId conversation, ChosenClientJson body) {
        return ContactAnswer.of(ports, session, Response.Status.OK.getStatusCode(),
                ports.contacts().confirm(session, conversation, body.toClient()), index -> "/clientId");
    }
}

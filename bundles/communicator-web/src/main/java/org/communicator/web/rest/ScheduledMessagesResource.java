package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.PageJson;

/** What waits in a conversation. */
@Path("/conversations/{conversationId}/scheduled-messages")
@Produces(MediaType.APPLICATION_JSON)
public final class ScheduledMessagesResource {

    private final Ports ports;

    ScheduledMessagesResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<MessageJson> scheduled(@Context HttpServletRequest request, @PathParam("conversationId") String id) {
        StaffSession session = Caller.of(request);
        var messages = ports.scheduledMessages().list(session, Parameters.conversation(id))
                .orElseThrow(Parameters::notFound);
        LocationNames names = ports.names(session.account());
        return PageJson.of(new Page<>(messages, Optional.empty()), message -> MessageJson.of(message, names));
    }
}

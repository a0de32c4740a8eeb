package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.InboxView;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ConversationJson;
import org.communicator.web.json.PageJson;

/** The conversations that one may see. */
@Path("/conversations")
@Produces(MediaType.APPLICATION_JSON)
public final class ConversationsResource {

    private final Ports ports;

    ConversationsResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<ConversationJson> list(@Context HttpServletRequest request, @QueryParam("location") String location,
            @QueryParam("view") String view, @QueryParam("state") String state, @QueryParam("waiting") String waiting,
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        Optional<LocationId> inbox = Optional.ofNullable(location).map(id -> Parameters.hostId(id, LocationId::new));
        Page.Request page = Parameters.page(cursor, limit);
        Optional<InboxView> wanted = InboxViews.of(view, state, waiting, inbox);
        var found = wanted.isPresent() ? ports.inbox().list(session, wanted.get(), page)
                : ports.conversations().list(session, inbox, page);
        return UnreadPage.of(ports, session, found);
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.FoundMessageJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.PageJson;

/** Search over messages. */
@Path("/messages/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private final Ports ports;

    SearchResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<FoundMessageJson> search(@Context HttpServletRequest request, @QueryParam("q") String typed,
            @QueryParam("client") String client, @QueryParam("author") String author,
            @QueryParam("channel") String channel, @QueryParam("location") String location,
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        var page = ports.messageSearch().search(session, SearchParameters.terms(typed),
                SearchParameters.filter(client, author, channel, location, from, to), Parameters.page(cursor, limit));
        LocationNames names = ports.names(session.account());
        return PageJson.of(page, found -> FoundMessageJson.of(found, names));
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.communicator.api.conversation.ConversationKey;

/** What somebody may ask for whom the host does not know. */
@Path("/addresses/{address}")
public final class AddressPrivacyResource {

    private static final int LONGEST_ADDRESS = 320;

    private final Ports ports;

    AddressPrivacyResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Path("/export")
    @Produces(ExportBodyWriter.ZIP)
    public Response export(@Context HttpServletRequest request, @PathParam("address") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        return PrivacyAnswer.export(ports, request, key, Parameters.hostId(id, AddressPrivacyResource::key));
    }

    @POST
    @Path("/erase")
    @Produces(MediaType.APPLICATION_JSON)
    public Response erase(@Context HttpServletRequest request, @PathParam("address") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        return PrivacyAnswer.erase(ports, request, key, Parameters.hostId(id, AddressPrivacyResource::key));
    }

    /** What is no address cannot be somebody's. */
    private static ConversationKey key(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("an address is shorter");
        }
        return ConversationKey.ofAddress(address.toLowerCase(Locale.ROOT));
    }
}

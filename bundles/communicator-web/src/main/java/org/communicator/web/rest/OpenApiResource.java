package org.communicator.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The API's document. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final byte[] document;
    private final EntityTag tag;

    OpenApiResource(byte[] document) {
        this.document = document.clone();
        this.tag = new EntityTag(UUID.nameUUIDFromBytes(document).toString());
    }

    @GET
    public Response document(@Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(document).tag(tag) : unchanged;
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}

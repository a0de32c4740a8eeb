package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.communicator.api.attachment.Attachments.Form;
import org.communicator.api.attachment.Attachments.Opened;
import org.communicator.api.attachment.Attachments.Opened.NotThere;
import org.communicator.api.attachment.Attachments.Opened.There;
import org.communicator.api.media.Attachment;
import org.communicator.web.auth.Caller;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Opens the files of a message. What browsers could run is only given to be saved. */
@Path("/messages/{messageId}/attachments/{place}")
public final class AttachmentResource {

    private static final String OPAQUE = "application/octet-stream";
    /** What is a file of a message stays as it is, as long as it is there. */
    private static final String KEPT = "private, max-age=86400, immutable";

    private final Ports ports;

    AttachmentResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public Response open(@Context HttpServletRequest request, @PathParam("messageId") String id,
            @PathParam("place") String place) {
        return answer(request, id, place, Form.WHOLE);
    }

    @GET
    @Path("/thumbnail")
    public Response thumbnail(@Context HttpServletRequest request, @PathParam("messageId") String id,
            @PathParam("place") String place) {
        return answer(request, id, place, Form.THUMBNAIL);
    }

    private Response answer(HttpServletRequest request, String id, String place, Form form) {
        Opened opened = ports.attachments().open(Caller.of(request), Parameters.message(id), Parameters.place(place), form)
                .orElseThrow(Parameters::notFound);
        if (opened instanceof NotThere missing) {
            throw form == Form.THUMBNAIL ? Parameters.notFound() : missing(missing.file());
        }
        There there = (There) opened;
        StreamingOutput bytes = body -> {
            try (InputStream content = there.content()) {
                content.transferTo(body);
            }
        };
        boolean shown = FileHeaders.isShown(there.type());
        return Response.ok(bytes).type(shown ? there.type() : OPAQUE)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileHeaders.disposition(shown, there.file().name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, KEPT).build();
    }

    private static ProblemException missing(Attachment file) {
        return ProblemException.of(ProblemType.ATTACHMENT_NOT_THERE, switch (file.state()) {
            case AWAITED -> "The file is still on its way. Try again in a moment.";
            case MISSING -> "The file could not be had from its sender. Ask for it once more.";
            case READY -> "The content of the file is no longer there.";
        });
    }
}

package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ConsentDecisionJson;
import org.communicator.web.json.ConsentReviewJson;
import org.communicator.web.json.PageJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Messages that may be revocations. */
@Path("/consent-reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentReviewResource {

    private final Ports ports;

    ConsentReviewResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PageJson<ConsentReviewJson> open(@Context HttpServletRequest request, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return PageJson.of(ports.consentReviews().open(Caller.of(request), Parameters.page(cursor, limit)),
                ConsentReviewJson::of);
    }

    @POST
    @Path("/{reviewId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@Context HttpServletRequest request, @PathParam("reviewId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, ConsentDecisionJson body) {
        ConsentReviewId review = Parameters.hostId(id, ConsentReviewId::parse);
        Decision decision = body.toDecision();
        return Once.of(ports, request, key, body,
                () -> answer(ports.consentReviews().decide(Caller.of(request), review, decision)));
    }

    private static Response answer(ConsentReviews.Decided decided) {
        if (decided instanceof ConsentReviews.Closed closed) {
            return Response.ok(ConsentReviewJson.of(closed.review())).build();
        }
        throw decided instanceof ConsentReviews.DecidedBefore
                ? ProblemException.of(ProblemType.ALREADY_DECIDED,
                        "Somebody decided otherwise before. If the client is to be opted out, record that.")
                : Parameters.notFound();
    }
}

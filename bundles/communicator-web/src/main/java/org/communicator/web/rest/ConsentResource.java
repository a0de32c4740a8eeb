package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ConsentEntryJson;
import org.communicator.web.json.ConsentsJson;
import org.communicator.web.json.NewConsentJson;
import org.communicator.web.json.PageJson;
import org.communicator.web.json.PendingConsentJson;
import org.communicator.web.json.QuestionJson;
import org.communicator.web.json.QuestionJson.Question;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** The consent ledger. */
@Path("/consents")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentResource {

    private final Ports ports;

    ConsentResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public ConsentsJson current(@Context HttpServletRequest request, @QueryParam("address") String address) {
        return ports.consents().current(Caller.of(request), Parameters.address(address)).map(ConsentsJson::of)
                .orElseThrow(Parameters::notFound);
    }

    @GET
    @Path("/history")
    public PageJson<ConsentEntryJson> history(@Context HttpServletRequest request,
            @QueryParam("address") String address, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return PageJson.of(ports.consents().history(Caller.of(request), Parameters.address(address),
                Parameters.page(cursor, limit)).orElseThrow(Parameters::notFound), ConsentEntryJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            NewConsentJson body) {
        NewConsent consent = body.toConsent();
        return Once.of(ports, request, key, body, () -> answer(ports.consents().record(Caller.of(request), consent)));
    }

    @POST
    @Path("/double-opt-in")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            QuestionJson body) {
        StaffSession session = Caller.of(request);
        Question question = body.toQuestion();
        return Once.of(ports, request, key, body, () -> answer(session, ask(session, question)));
    }

    private DoubleOptIn.Asked ask(StaffSession session, Question question) {
        return question.client().map(client -> ports.doubleOptIn().ask(session, client, question.purpose()))
                .orElseGet(() -> ports.doubleOptIn().ask(session, question.conversation().orElseThrow(),
                        question.purpose()));
    }

    private Response answer(StaffSession session, DoubleOptIn.Asked asked) {
        if (asked instanceof DoubleOptIn.Pending pending) {
            return Response.accepted(PendingConsentJson.of(pending, ports.names(session.account()))).build();
        }
        if (asked instanceof DoubleOptIn.NotSent notSent) {
            return PostAnswer.of(notSent.outcome(), () -> ports.names(session.account()));
        }
        throw ProblemException.of(ProblemType.OPTED_OUT,
                "The client has said no, so must not be asked. Only the client can change that.");
    }

    private static Response answer(Consents.Recorded recorded) {
        if (recorded instanceof Consents.Written written) {
            return Response.status(Response.Status.CREATED).entity(ConsentsJson.of(written.entries())).build();
        }
        throw recorded instanceof Consents.UnknownService
                ? Parameters.refuse(ProblemType.INVALID, "scope", "must name a messaging service of the configuration")
                : Parameters.notFound();
    }
}

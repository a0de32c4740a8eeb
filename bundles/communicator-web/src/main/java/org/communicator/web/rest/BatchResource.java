package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.BatchRecipientJson;
import org.communicator.web.json.BatchReportJson;
import org.communicator.web.json.PageJson;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.wire.Csv;

/** One batch, and what becomes of it. */
@Path("/batches/{batchId}")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchResource {

    private static final int PAGE = 100;

    private final Ports ports;

    BatchResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public BatchReportJson report(@Context HttpServletRequest request, @PathParam("batchId") String id) {
        StaffSession session = Caller.of(request);
        return answer(session, ports.batches().report(session, batch(id)));
    }

    @GET
    @Path("/recipients")
    public PageJson<BatchRecipientJson> recipients(@Context HttpServletRequest request,
            @PathParam("batchId") String id, @QueryParam("state") String state, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return PageJson.of(page(Caller.of(request), batch(id), state(state), Parameters.page(cursor, limit)),
                BatchRecipientJson::of);
    }

    /** All of them; there are not too many to be held at once. */
    @GET
    @Path("/recipients.csv")
    @Produces(Csv.MEDIA_TYPE)
    public Response table(@Context HttpServletRequest request, @PathParam("batchId") String id,
            @QueryParam("state") String state) {
        StaffSession session = Caller.of(request);
        Csv table = new Csv().row(BatchRecipientJson.HEAD);
        Page.Request next = new Page.Request(Optional.empty(), PAGE);
        while (next != null) {
            Page<BatchRecipient> page = page(session, batch(id), state(state), next);
            page.items().forEach(recipient -> table.row(BatchRecipientJson.row(recipient)));
            next = page.next().map(after -> new Page.Request(Optional.of(after), PAGE)).orElse(null);
        }
        return Response.ok(table.bytes(), Csv.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recipients.csv\"").build();
    }

    @POST
    @Path("/cancel")
    public Response cancel(@Context HttpServletRequest request, @PathParam("batchId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        BatchId batch = batch(id);
        return Once.of(ports, request, key, null, () -> Response.ok(
                answer(session, ports.batches().cancel(session, batch))).build());
    }

    private BatchReportJson answer(StaffSession session, Optional<BatchReport> report) {
        return BatchReportJson.of(report.orElseThrow(Parameters::notFound), ports.names(session.account()));
    }

    private Page<BatchRecipient> page(StaffSession session, BatchId batch, Optional<RecipientState> state,
            Page.Request page) {
        return ports.batches().recipients(session, batch, state, page).orElseThrow(Parameters::notFound);
    }

    private static BatchId batch(String id) {
        return Parameters.hostId(id, BatchId::parse);
    }

    private static Optional<RecipientState> state(String word) {
        try {
            return Optional.ofNullable(word).map(RecipientState::valueOf);
        } catch (IllegalArgumentException none) {
            throw Parameters.refuse(ProblemType.INVALID, "state", "must be the state of a recipient");
        }
    }
}

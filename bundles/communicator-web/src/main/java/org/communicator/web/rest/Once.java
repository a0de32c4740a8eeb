package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffSession;
import org.communicator.api.request.RepeatedRequests.Outcome;
import org.communicator.api.request.StoredAnswer;
import org.communicator.web.auth.Caller;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.wire.Json;

/**
 * Has a POST done once, however often it is repeated with its Idempotency-Key (X17): the work is one transaction with
 * what is kept of its answer, which is the status and the body. Without a key it is just done.
 */
final class Once {

    private Once() {
    }

    /**
     * The answer of the work, or of the request that was first with that key.
     *
     * @param key the header, as it came
     * @param body the body as it was read; null if the request has none
     * @param work gives an answer without a body or with a record; what it throws is answered and not kept
     */
    static Response of(Ports ports, HttpServletRequest request, String key, Object body, Supplier<Response> work) {
        StaffSession session = Caller.of(request);
        return Parameters.idempotencyKey(key)
                .map(given -> new RequestKey(session.staff(), given, digest(request, body)))
                .map(requestKey -> once(ports, session, requestKey, work)).orElseGet(work);
    }

    private static Response once(Ports ports, StaffSession session, RequestKey key, Supplier<Response> work) {
        FirstAnswer first = new FirstAnswer(work);
        Outcome outcome = ports.repeatedRequests().once(session, key, first::kept);
        if (outcome instanceof Outcome.Answered answered) {
            return first.isKeptAs(answered.answer()) ? first.response() : answer(answered.answer());
        }
        throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Another request must have another Idempotency-Key.");
    }

    private static Response answer(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        return answer.body().isEmpty() ? response.build() : response.type(MediaType.APPLICATION_JSON)
                .entity(answer.body().getBytes(StandardCharsets.UTF_8)).build();
    }

    /** By what was read of the body, so that another way to write the same is the same. */
    private static String digest(HttpServletRequest request, Object body) {
        MessageDigest sha256 = sha256();
        String where = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        sha256.update(where.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(body == null ? sha256.digest() : sha256.digest(Json.write(body)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

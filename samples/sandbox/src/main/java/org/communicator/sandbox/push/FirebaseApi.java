package org.communicator.sandbox.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Resource;
import org.communicator.sandbox.http.Routes;

/** Stands in for Firebase Cloud Messaging, HTTP v1, and for where its tokens are given out. */
public final class FirebaseApi implements Resource {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String TYPE = "type.googleapis.com/google.firebase.fcm.v1.FcmError";
    private static final int LARGEST = 4096;

    private final PushLog log;
    private final PushFaults faults;
    private final Clock clock;
    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private final Routes routes = new Routes(request -> Reply.text(404, "There is nothing here.").now());

    public FirebaseApi(PushLog log, PushFaults faults, Clock clock) {
        this.log = log;
        this.faults = faults;
        this.clock = clock;
        routes.on("POST", "/firebase/token", this::token).on("POST", "/firebase/v1/projects/{}/messages:send", this::send);
    }

    @Override
    public CompletionStage<Reply> serve(Request request) {
        return routes.serve(request);
    }

    private Reply token(Request request) {
        boolean signed = request.form().first("assertion").map(jwt -> jwt.split("\\.").length == 3).orElse(false);
        if (!signed || !request.form().first("grant_type").filter(GRANT::equals).isPresent()) {
            return Reply.json(400, Map.of("error", "invalid_grant", "error_description", "Invalid JWT."));
        }
        String token = "ya29." + UUID.randomUUID();
        given.add(token);
        return Reply.json(200, Map.of("access_token", token, "expires_in", 3599, "token_type", "Bearer"));
    }

    private Reply send(Request request) {
        log.tried();
        if (!request.header("Authorization").filter(value -> value.startsWith("Bearer ") && given.contains(value.substring(7)))
                .isPresent()) {
            return Reply.json(401, Map.of("error", Map.of("code", 401, "status", "UNAUTHENTICATED")));
        }
        JsonNode message = Json.read(request.body(), JsonNode.class).path("message");
        String token = message.path("token").asText("");
        if (token.isBlank() || request.body().length > LARGEST + token.length()) {
            return error(400, "INVALID_ARGUMENT");
        }
        PushFault fault = faults.next(token).orElse(null);
        if (fault == null || fault.taken()) {
            log.add(new Notification("firebase", token, message.at("/android/notification/tag").asText(null),
                    message.at("/android/ttl").asText(""), message.at("/android/priority").asText(null), message, clock.instant()));
        }
        return fault != null ? answer(fault)
                : Reply.json(200, Map.of("name", "projects/" + request.pathPart(0) + "/messages/" + UUID.randomUUID()));
    }

    private static Reply answer(PushFault fault) {
        Reply reply = fault.status() == null ? Reply.cut() : error(fault.status(), fault.errorCode());
        return fault.retryAfterSeconds() == null ? reply
                : reply.withHeader("Retry-After", fault.retryAfterSeconds().toString());
    }

    private static Reply error(int status, String code) {
        List<Map<String, String>> details = code == null ? List.of() : List.of(Map.of("@type", TYPE, "errorCode", code));
        return Reply.json(status, Map.of("error", Map.of("code", status, "message", "chosen in the sandbox",
                "status", status == 404 ? "NOT_FOUND" : "UNKNOWN", "details", details)));
    }
}

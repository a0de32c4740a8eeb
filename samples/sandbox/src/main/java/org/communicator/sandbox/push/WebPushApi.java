package org.communicator.sandbox.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Resource;
import org.communicator.sandbox.http.Routes;

/** Stands in for a browser's push service (RFC 8030 and 8292), and for the browsers: it decrypts what comes. */
public final class WebPushApi implements Resource {

    private static final Pattern VAPID = Pattern.compile("vapid t=([^.]+)\\.([^.]+)\\.([^,]+), ?k=([A-Za-z0-9_-]+)");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int LARGEST = 4096;
    private static final long DAY = 86_400;

    private final PushLog log;
    private final PushFaults faults;
    private final Clock clock;
    private final Map<String, Subscription> browsers = new ConcurrentHashMap<>();
    private final Routes routes = new Routes(request -> Reply.text(404, "There is nothing here.").now());

    public WebPushApi(PushLog log, PushFaults faults, Clock clock) {
        this.log = log;
        this.faults = faults;
        this.clock = clock;
        routes.on("POST", "/push/{}", this::push);
    }

    @Override
    public CompletionStage<Reply> serve(Request request) {
        return routes.serve(request);
    }

    /** A browser subscribes. */
    Map<String, Object> subscribe(String origin) {
        String id = UUID.randomUUID().toString();
        Subscription browser = new Subscription();
        browsers.put(id, browser);
        return Map.of("id", id, "endpoint", origin + "/push/" + id,
                "keys", Map.of("p256dh", browser.publicKey(), "auth", browser.auth()));
    }

    /** A browser takes its subscription back. */
    boolean unsubscribe(String id) {
        return browsers.remove(id) != null;
    }

    private Reply push(Request request) {
        log.tried();
        String id = request.pathPart(0);
        Subscription browser = browsers.get(id);
        if (browser == null) {
            return Reply.text(410, "There is no such subscription (any more).");
        }
        Optional<Reply> refused = refused(request);
        if (refused.isPresent()) {
            return refused.get();
        }
        PushFault fault = faults.next(id).orElse(null);
        try {
            JsonNode content = Json.read(browser.decrypt(request.body()), JsonNode.class);
            if (fault == null || fault.taken()) {
                log.add(new Notification("web-push", id, request.header("Topic").orElse(null),
                        request.header("TTL").orElse(""), request.header("Urgency").orElse(null), content, clock.instant()));
            }
        } catch (GeneralSecurityException | RuntimeException garbled) {
            return Reply.text(400, "That was not encrypted for this browser.");
        }
        return fault == null ? new Reply(201, Map.of("Location", "/push/" + id + "/" + UUID.randomUUID()), new byte[0])
                : answer(fault);
    }

    private Optional<Reply> refused(Request request) {
        if (!request.header("TTL").filter(ttl -> ttl.matches("\\d{1,10}")).isPresent()) {
            return Optional.of(Reply.text(400, "TTL is missing."));
        }
        if (request.header("Topic").filter(topic -> !TOPIC.matcher(topic).matches()).isPresent()) {
            return Optional.of(Reply.text(400, "Topic is not 1 to 32 characters of base64url."));
        }
        if (!request.header("Content-Encoding").filter("aes128gcm"::equals).isPresent()) {
            return Optional.of(Reply.text(415, "Content-Encoding is not aes128gcm."));
        }
        if (request.body().length > LARGEST) {
            return Optional.of(Reply.text(413, "The body is larger than 4096 bytes."));
        }
        return isVouched(request) ? Optional.empty() : Optional.of(Reply.text(403, "The VAPID token is not good."));
    }

    private boolean isVouched(Request request) {
        Matcher vapid = VAPID.matcher(request.header("Authorization").orElse(""));
        if (!vapid.matches()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(Subscription.key(decode(vapid.group(4))));
            signature.update((vapid.group(1) + "." + vapid.group(2)).getBytes(StandardCharsets.US_ASCII));
            JsonNode claims = Json.read(decode(vapid.group(2)), JsonNode.class);
            long left = claims.path("exp").asLong() - Instant.now(clock).getEpochSecond();
            return signature.verify(decode(vapid.group(3))) && left > 0 && left <= DAY
                    && claims.path("sub").asText("").matches("(mailto:|https:).+")
                    && request.header("Host").map(host -> "http://" + host).filter(claims.path("aud").asText("")::equals)
                            .isPresent();
        } catch (GeneralSecurityException | RuntimeException broken) {
            return false;
        }
    }

    private static Reply answer(PushFault fault) {
        Reply reply = fault.status() == null ? Reply.cut() : Reply.text(fault.status(), "chosen in the sandbox");
        return fault.retryAfterSeconds() == null ? reply
                : reply.withHeader("Retry-After", fault.retryAfterSeconds().toString());
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}

package org.communicator.channel.push.webpush;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communicator.api.conversation.Failure;
import org.communicator.api.push.PushAddress;
import org.communicator.api.push.PushNotice;
import org.communicator.channel.push.service.Answer;
import org.communicator.channel.push.service.Attempt;
import org.communicator.channel.push.service.Fitting;
import org.communicator.channel.push.service.Json;
import org.communicator.channel.push.service.PushService;
import org.communicator.channel.push.service.Transport;

/** The push services of browsers. */
public final class WebPushService implements PushService {

    /** What every push service must take (RFC 8030, section 7.2). */
    private static final int MOST_BYTES = 4096 - Encryption.OVERHEAD;

    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration UNTIL_SOMEBODY_LOOKED = Duration.ofMinutes(5);

    private static final Failure UNUSABLE = new Failure("push-endpoint",
            "The browser of the guest app gave an address that nothing is sent to.",
            "Ask the client to open the app again, or write another way.", Failure.Kind.DEVICE);

    private final VapidKeys keys;
    private final Endpoints endpoints;
    private final Duration ttl;
    private final Transport transport;
    private final Clock clock;
    private final Encryption encryption = new Encryption();

    /**
     * @param anywhere whether plain http and addresses that are not public are called too
     * @param ttl how long a push service keeps what it cannot deliver
     */
    public WebPushService(VapidKeys keys, boolean anywhere, Duration ttl, Transport transport, Clock clock) {
        this.keys = keys;
        this.endpoints = new Endpoints(anywhere);
        this.ttl = ttl;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public boolean serves(PushAddress address) {
        return address instanceof PushAddress.WebPush;
    }

    @Override
    public Attempt push(PushAddress address, PushNotice notice) {
        PushAddress.WebPush browser = (PushAddress.WebPush) address;
        URI endpoint = browser.endpoint();
        try {
            if (endpoints.forbid(endpoint)) {
                return new Attempt.Refused(UNUSABLE);
            }
            byte[] plain = Fitting.within(MOST_BYTES, notice, WebPushService::written);
            byte[] body = encryption.encrypt(plain, Base64.getUrlDecoder().decode(browser.publicKey()),
                    Base64.getUrlDecoder().decode(browser.auth()));
            return transport.call(request(endpoint, notice, body), WebPushService::meaning);
        } catch (UnknownHostException unknown) {
            return new Attempt.Later("UnknownHostException", Duration.ZERO);
        } catch (IllegalArgumentException noKey) {
            return new Attempt.Refused(UNUSABLE);
        }
    }

    /** The topic replaces what was sent twice and not yet fetched: 32 characters, as many as it may have. */
    private HttpRequest.Builder request(URI endpoint, PushNotice notice, byte[] body) {
        return HttpRequest.newBuilder(endpoint).header("Authorization", keys.authorization(endpoint, clock.instant()))
                .header("TTL", Long.toString(ttl.toSeconds())).header("Urgency", "high")
                .header("Topic", notice.message().toString().replace("-", "")).header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(body));
    }

    private static Attempt meaning(Answer answer) {
        String word = "HTTP " + answer.status();
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> new Attempt.Taken();
            case 404, 410 -> new Attempt.Gone();
            case 429, 503 -> new Attempt.Later(word, answer.retryAfter().isZero() ? BUSY : answer.retryAfter());
            case 401, 403 -> new Attempt.Later(word, UNTIL_SOMEBODY_LOOKED);
            default -> answer.status() >= 500 ? new Attempt.InDoubt(word) : new Attempt.Refused(new Failure(
                    "push-" + answer.status(), "The push service did not take the notification (" + word + ").",
                    "Write another way.", Failure.Kind.NETWORK));
        };
    }

    private static byte[] written(PushNotice notice) {
        Map<String, String> json = new LinkedHashMap<>(notice.data());
        json.put("title", notice.title());
        json.put("body", notice.body());
        return Json.write(json);
    }
}

package org.communicator.channel.push.firebase;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.communicator.api.operations.Secret;
import org.communicator.api.push.PushAddress;
import org.communicator.api.push.PushNotice;
import org.communicator.channel.push.service.Answer;
import org.communicator.channel.push.service.Attempt;
import org.communicator.channel.push.service.Fitting;
import org.communicator.channel.push.service.Json;
import org.communicator.channel.push.service.PushService;
import org.communicator.channel.push.service.Transport;

/** Firebase Cloud Messaging, HTTP v1. */
public final class FirebaseService implements PushService {

    /** Firebase's limit for what a notification carries, without the token. */
    private static final int MOST_BYTES = 4096;

    private final URI send;
    private final Duration ttl;
    private final Transport transport;
    private final AccessTokens tokens;

    /** Calls Firebase, or what stands in for it at that address. */
    public FirebaseService(ServiceAccount account, String baseUrl, Duration ttl, Transport transport, Clock clock) {
        this.send = URI.create(baseUrl + "/v1/projects/" + account.project() + "/messages:send");
        this.ttl = ttl;
        this.transport = transport;
        this.tokens = new AccessTokens(account, transport, clock);
    }

    @Override
    public boolean serves(PushAddress address) {
        return address instanceof PushAddress.Firebase;
    }

    @Override
    public Attempt push(PushAddress address, PushNotice notice) {
        String token = ((PushAddress.Firebase) address).token();
        byte[] body = Fitting.within(MOST_BYTES + token.length(), notice, fitted -> message(token, fitted));
        return tokens.with(access -> call(access, body));
    }

    private Attempt call(Secret access, byte[] body) {
        return transport.call(HttpRequest.newBuilder(send).header("Authorization", "Bearer " + access.reveal())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)), this::meaning);
    }

    private Attempt meaning(Answer answer) {
        if (answer.status() == 200) {
            return new Attempt.Taken();
        }
        if (answer.status() == 401) {
            tokens.refused();
        }
        return FirebaseErrors.of(answer);
    }

    /** The message's id replaces on the device what was sent twice. */
    private byte[] message(String token, PushNotice notice) {
        String id = notice.message().toString();
        return Json.write(Map.of("message", Map.of(
                "token", token,
                "notification", Map.of("title", notice.title(), "body", notice.body()),
                "data", notice.data(),
                "android", Map.of("priority", "HIGH", "ttl", ttl.toSeconds() + "s", "notification", Map.of("tag", id)),
                "apns", Map.of("headers", Map.of("apns-collapse-id", id)))));
    }
}

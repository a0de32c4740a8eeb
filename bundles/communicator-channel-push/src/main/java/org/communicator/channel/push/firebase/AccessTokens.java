package org.communicator.channel.push.firebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.communicator.api.operations.Secret;
import org.communicator.channel.push.service.Answer;
import org.communicator.channel.push.service.Attempt;
import org.communicator.channel.push.service.Json;
import org.communicator.channel.push.service.Transport;

/**
 * The token with which Firebase is called: asked for with a signed assertion (RFC 7523), kept until shortly before it
 * ends. Thread-safe; one thread asks while the others wait for it.
 */
final class AccessTokens {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration ASSERTED = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration UNTIL_SOMEBODY_LOOKED = Duration.ofMinutes(5);

    private final ServiceAccount account;
    private final Transport transport;
    private final Clock clock;
    private Secret token = new Secret("");
    private Instant until = Instant.MIN;

    AccessTokens(ServiceAccount account, Transport transport, Clock clock) {
        this.account = account;
        this.transport = transport;
        this.clock = clock;
    }

    /** Does something with a good token, or says why there is none. */
    Attempt with(Function<Secret, Attempt> call) {
        Optional<Attempt> trouble;
        Secret good;
        synchronized (this) {
            trouble = clock.instant().isBefore(until) ? Optional.empty() : renew();
            good = token;
        }
        return trouble.orElseGet(() -> call.apply(good));
    }

    /** Firebase does not take the token: the next call asks for another one. */
    synchronized void refused() {
        until = Instant.MIN;
    }

    private Optional<Attempt> renew() {
        String form = "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&assertion=" + assertion();
        Attempt attempt = transport.call(HttpRequest.newBuilder(account.tokenUri())
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)), this::keep);
        return attempt instanceof Attempt.Taken ? Optional.empty()
                : attempt instanceof Attempt.InDoubt lost ? Optional.of(new Attempt.Later(lost.cause(), Duration.ZERO))
                : Optional.of(attempt);
    }

    private Attempt keep(Answer answer) {
        JsonNode json = Json.read(answer.body());
        String given = json.path("access_token").asText("");
        if (answer.status() == 200 && !given.isEmpty()) {
            token = new Secret(given);
            Duration life = Duration.ofSeconds(json.path("expires_in").asLong(ASSERTED.toSeconds()));
            until = clock.instant().plus(life.compareTo(EARLY.multipliedBy(2)) > 0 ? life.minus(EARLY) : life.dividedBy(2));
            return new Attempt.Taken();
        }
        boolean busy = answer.status() >= 500 || answer.status() == 429;
        return new Attempt.Later("token HTTP " + answer.status(), busy ? answer.retryAfter() : UNTIL_SOMEBODY_LOOKED);
    }

    private String assertion() {
        Instant now = clock.instant();
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(account.keyId()).build(),
                new JWTClaimsSet.Builder().issuer(account.email()).claim("scope", SCOPE)
                        .audience(account.tokenUri().toString()).issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(ASSERTED))).build());
        try {
            jwt.sign(new RSASSASigner(account.key()));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("the service account's key signs nothing", broken);
        }
    }
}

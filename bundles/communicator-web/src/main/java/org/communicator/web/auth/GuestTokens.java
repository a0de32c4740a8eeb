package org.communicator.web.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.web.settings.WebSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tokens of guests: signed by a key of their own for an audience of their own, so that none is ever taken for one of
 * staff, nor the other way round. Thread-safe.
 */
@Component(service = GuestTokens.class)
public final class GuestTokens {

    private static final String AUDIENCE = "communicator-guest";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final Clock clock;

    /**
     * A token.
     *
     * @param text as it goes over the wire
     * @param expiresAt when it ends
     */
    public record Token(String text, Instant expiresAt) {

        @Override
        public String toString() {
            return "Token[until " + expiresAt + "]";
        }
    }

    /** What a good token says. */
    record Claim(GuestSessionId session, Instant expiresAt) {
    }

    @Activate
    public GuestTokens(@Reference WebSettings settings) {
        this(settings, Clock.systemUTC());
    }

    /** With another clock. Without a configured key the tokens of this run end with it, and apps renew theirs. */
    public GuestTokens(WebSettings settings, Clock clock) {
        this.key = settings.guestKey().isBlank() ? random() : settings.guestKey().reveal().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** A token for a session. */
    public Token of(GuestSession session) {
        Instant expiry = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().audience(AUDIENCE)
                .subject(session.id().toString()).expirationTime(Date.from(expiry)).build());
        try {
            jwt.sign(new MACSigner(key));
            return new Token(jwt.serialize(), expiry);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key is long enough, as was checked", impossible);
        }
    }

    /** The session that a token is for; empty if it is none of ours or has ended. */
    Optional<Claim> verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !jwt.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Instant expiry = claims.getExpirationTime().toInstant();
            return claims.getAudience().contains(AUDIENCE) && expiry.isAfter(clock.instant())
                    ? Optional.of(new Claim(GuestSessionId.parse(claims.getSubject()), expiry)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

package org.communicator.web.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.communicator.web.auth.Verdict.Refused;
import org.communicator.web.auth.Verdict.Vouched;
import org.communicator.web.settings.VerificationKey;

/** Decides whether a token is good. Thread-safe. */
final class TokenVerifier {

    static final String AUDIENCE = "communicator";

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final Signature signature;
    private final Clock clock;

    TokenVerifier(List<VerificationKey> keys, Clock clock) {
        this.signature = new Signature(keys);
        this.clock = clock;
    }

    Verdict verify(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            return signature.isGood(signed) ? judge(signed.getJWTClaimsSet())
                    : new Refused("The token is not signed by the host.");
        } catch (ParseException | IllegalArgumentException broken) {
            return new Refused("The token cannot be read.");
        }
    }

    private Verdict judge(JWTClaimsSet claims) {
        Instant now = clock.instant();
        try {
            Instant expiry = Claims.expiry(claims);
            if (!expiry.isAfter(now)) {
                return new Refused("The token has expired.");
            }
            if (expiry.isAfter(now.plus(LONGEST_LIFE))) {
                return new Refused("The token expires more than an hour ahead.");
            }
            if (isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now)) {
                return new Refused("The token is not valid yet.");
            }
            if (!claims.getAudience().contains(AUDIENCE)) {
                return new Refused("The token is for another audience than " + AUDIENCE + ".");
            }
            return new Vouched(Claims.session(claims));
        } catch (ParseException | IllegalArgumentException wrong) {
            return new Refused(wrong instanceof ParseException ? "The token has a claim of a wrong type."
                    : wrong.getMessage());
        }
    }

    private static boolean isAhead(Date moment, Instant now) {
        return moment != null && moment.toInstant().isAfter(now.plus(CLOCK_SKEW));
    }
}

package org.communicator.web.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.host.StaffSession;

/** Remembers good tokens by their digest until they expire, so that a signature is checked once. */
final class VouchedTokens {

    private static final int MOST = 10_000;

    private final Map<String, StaffSession> sessions = new ConcurrentHashMap<>();
    private final TokenVerifier verifier;
    private final Clock clock;

    VouchedTokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    Verdict verify(String token) {
        String digest = digest(token);
        StaffSession known = sessions.get(digest);
        if (known != null && known.expiresAt().isAfter(clock.instant())) {
            return new Verdict.Vouched(known);
        }
        Verdict verdict = verifier.verify(token);
        if (verdict instanceof Verdict.Vouched vouched) {
            makeRoom();
            sessions.put(digest, vouched.session());
        } else if (known != null) {
            sessions.remove(digest);
        }
        return verdict;
    }

    private void makeRoom() {
        if (sessions.size() >= MOST) {
            sessions.values().removeIf(session -> !session.expiresAt().isAfter(clock.instant()));
        }
        if (sessions.size() >= MOST) {
            sessions.clear();
        }
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}

package org.communicator.samples.crm.http;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in, by the random name in their cookie. */
final class Sessions {

    static final String COOKIE = "crm_session";

    private static final int NAME_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Visit.Session> byName = new ConcurrentHashMap<>();

    /** Begins a session. Returns the cookie to set. */
    String begin(Visit.Session session) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byName.put(name, session);
        return cookie(name);
    }

    Optional<Visit.Session> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Ends a session. Returns the cookie to set. */
    String end(String name) {
        byName.remove(name);
        return cookie("") + "; Max-Age=0";
    }

    private static String cookie(String value) {
        return COOKIE + '=' + value + "; Path=/; HttpOnly; SameSite=Strict";
    }
}

package org.communicator.web.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.communicator.api.guest.GuestSession;
import org.communicator.web.problem.ProblemException;

/** Which guest makes a request. */
public final class GuestCaller {

    private static final String SESSION = "org.communicator.guest";
    private static final String EXPIRY = "org.communicator.guest.expiry";

    private GuestCaller() {
    }

    /**
     * The session of a request.
     *
     * @throws ProblemException of type unauthenticated if the request did not come with a good token of a guest
     */
    public static GuestSession of(HttpServletRequest request) {
        if (request.getAttribute(SESSION) instanceof GuestSession session) {
            return session;
        }
        throw new ProblemException(Caller.unknown("A guest's bearer token is needed.", ""));
    }

    /** When the token of the request ends. */
    public static Instant expiry(HttpServletRequest request) {
        return (Instant) request.getAttribute(EXPIRY);
    }

    static void set(HttpServletRequest request, GuestSession session, Instant expiry) {
        request.setAttribute(SESSION, session);
        request.setAttribute(EXPIRY, expiry);
    }
}

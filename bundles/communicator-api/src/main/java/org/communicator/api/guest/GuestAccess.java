package org.communicator.api.guest;

import java.util.Objects;
import java.util.Optional;

/** Port: how guests get in, stay in and leave. Thread-safe. */
public interface GuestAccess {

    /**
     * Somebody is in.
     *
     * @param session the session
     * @param renewal the secret that renews it, once
     */
    record Granted(GuestSession session, String renewal) {

        public Granted {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(renewal, "renewal");
        }

        @Override
        public String toString() {
            return "Granted[" + session.id() + "]";
        }
    }

    /** Lets somebody in who has the code of an invitation; empty if it was used, has ended or never was. */
    Optional<Granted> enter(String code);

    /**
     * Goes on with a session, by its newest secret. The one before it still does for a minute, since an answer may be lost;
     * used later, somebody else has it, and the session ends. Empty if the session is over.
     */
    Optional<Granted> renew(String renewal);

    /** The session, unless it is over or the host no longer knows the client. */
    Optional<GuestSession> present(GuestSessionId id);

    /** Ends a session, and lets the devices go that were registered in it. */
    void leave(GuestSession session);
}

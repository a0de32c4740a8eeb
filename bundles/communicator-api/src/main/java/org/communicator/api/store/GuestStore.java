package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;

/**
 * Port: invitations and sessions of guests. Of secrets only digests are kept. Calls join the thread's transaction (see
 * {@link Transactions}), reads also work without one. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface GuestStore {

    /**
     * An invitation that nobody has used.
     *
     * @param digest of its code
     * @param account the account
     * @param client who is invited
     * @param expiresAt when it ends
     */
    record Invitation(String digest, AccountId account, ClientId client, Instant expiresAt) {

        public Invitation {
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }
    }

    /**
     * A guest who is in.
     *
     * @param id its id
     * @param account the account
     * @param client who it is
     * @param digest of the token that renews it
     * @param former digest of the token before that
     * @param renewedAt when it was opened or last renewed
     * @param expiresAt when it ends, unless it is renewed
     */
    record Session(GuestSessionId id, AccountId account, ClientId client, String digest, Optional<String> former,
            Instant renewedAt, Instant expiresAt) {

        public Session {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(former, "former");
            Objects.requireNonNull(renewedAt, "renewedAt");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }
    }

    /** Keeps an invitation, and forgets those of the client before it. */
    void invite(Invitation invitation);

    /** Takes an invitation away that has not ended; of several at once one gets it. */
    Optional<Invitation> redeem(String digest, Instant now);

    /** Keeps a new session. */
    void open(Session session);

    /** The session, if it has not ended. */
    Optional<Session> find(GuestSessionId id, Instant now);

    /** The session that this token renews, or the one before it did, if it has not ended. */
    Optional<Session> findByDigest(String digest, Instant now);

    /**
     * Gives a session another token.
     *
     * @param digest of the token that it must still have
     * @return whether it had
     */
    boolean renew(GuestSessionId id, String digest, String newDigest, Instant now, Instant expiresAt);

    /** The sessions of a client that have not ended. */
    List<Session> of(AccountId account, ClientId client, Instant now);

    /** Ends a session. */
    void end(GuestSessionId id);

    /** Ends all sessions and invitations of a client. */
    void endAll(AccountId account, ClientId client);

    /** Forgets what has ended. */
    void forgetEnded(Instant now);
}

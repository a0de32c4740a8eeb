package org.communicator.store.jpa.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.store.GuestStore.Session;
import org.communicator.store.jpa.database.Hints;

/** A guest who is in. */
@Entity
@Table(name = "guest_session")
@NamedQuery(name = GuestSessionEntity.FIND,
        query = "select s from GuestSessionEntity s where s.id = :id and s.expiresAt > :now",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = GuestSessionEntity.BY_DIGEST,
        query = "select s from GuestSessionEntity s where s.digest = :digest and s.expiresAt > :now",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = GuestSessionEntity.BY_FORMER,
        query = "select s from GuestSessionEntity s where s.former = :digest and s.expiresAt > :now",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = GuestSessionEntity.OF_CLIENT, query = """
        select s from GuestSessionEntity s where s.account = :account and s.client = :client and s.expiresAt > :now
        order by s.id""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = GuestSessionEntity.RENEW, query = """
        update GuestSessionEntity s set s.digest = :newDigest, s.former = :digest, s.renewedAt = :now,
        s.expiresAt = :expiresAt where s.id = :id and s.digest = :digest""")
@NamedQuery(name = GuestSessionEntity.REMOVE, query = "delete from GuestSessionEntity s where s.id = :id")
@NamedQuery(name = GuestSessionEntity.REMOVE_ALL,
        query = "delete from GuestSessionEntity s where s.account = :account and s.client = :client")
@NamedQuery(name = GuestSessionEntity.REMOVE_ENDED, query = "delete from GuestSessionEntity s where s.expiresAt <= :now")
public class GuestSessionEntity {

    static final String FIND = "GuestSession.find";
    static final String BY_DIGEST = "GuestSession.byDigest";
    static final String BY_FORMER = "GuestSession.byFormer";
    static final String OF_CLIENT = "GuestSession.ofClient";
    static final String RENEW = "GuestSession.renew";
    static final String REMOVE = "GuestSession.remove";
    static final String REMOVE_ALL = "GuestSession.removeAll";
    static final String REMOVE_ENDED = "GuestSession.removeEnded";

    @Id
    UUID id;
    String account;
    @Column(name = "client_id")
    String client;
    String digest;
    @Column(name = "former_digest")
    String former;
    @Column(name = "renewed_at")
    Instant renewedAt;
    @Column(name = "expires_at")
    Instant expiresAt;

    protected GuestSessionEntity() {
    }

    static GuestSessionEntity of(Session session) {
        GuestSessionEntity row = new GuestSessionEntity();
        row.id = session.id().value();
        row.account = session.account().value();
        row.client = session.client().value();
        row.digest = session.digest();
        row.former = session.former().orElse(null);
        row.renewedAt = session.renewedAt();
        row.expiresAt = session.expiresAt();
        return row;
    }

    Session session() {
        return new Session(new GuestSessionId(id), new AccountId(account), new ClientId(client), digest,
                Optional.ofNullable(former), renewedAt, expiresAt);
    }
}

package org.communicator.store.jpa.guest;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.store.GuestStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invitations and sessions of guests in tables. */
@Component
public final class JpaGuestStore implements GuestStore {

    private final JpaTransactions transactions;

    @Activate
    public JpaGuestStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void invite(Invitation invitation) {
        transactions.write(entities -> {
            entities.createNamedQuery(InvitationEntity.REMOVE_ALL).setParameter("account", invitation.account().value())
                    .setParameter("client", invitation.client().value()).executeUpdate();
            entities.persist(InvitationEntity.of(invitation));
        });
    }

    @Override
    public Optional<Invitation> redeem(String digest, Instant now) {
        return transactions.write(entities -> {
            Optional<Invitation> found = entities.createNamedQuery(InvitationEntity.FIND, InvitationEntity.class)
                    .setParameter("digest", digest).setParameter("now", now).getResultStream().findFirst()
                    .map(InvitationEntity::invitation);
            return found.filter(invitation -> entities.createNamedQuery(InvitationEntity.REMOVE)
                    .setParameter("digest", digest).executeUpdate() > 0);
        });
    }

    @Override
    public void open(Session session) {
        transactions.write(entities -> {
            entities.persist(GuestSessionEntity.of(session));
        });
    }

    @Override
    public Optional<Session> find(GuestSessionId id, Instant now) {
        return transactions.read(entities -> first(entities
                .createNamedQuery(GuestSessionEntity.FIND, GuestSessionEntity.class).setParameter("id", id.value())
                .setParameter("now", now)));
    }

    @Override
    public Optional<Session> findByDigest(String digest, Instant now) {
        return byDigest(GuestSessionEntity.BY_DIGEST, digest, now)
                .or(() -> byDigest(GuestSessionEntity.BY_FORMER, digest, now));
    }

    private Optional<Session> byDigest(String query, String digest, Instant now) {
        return transactions.read(entities -> first(entities.createNamedQuery(query, GuestSessionEntity.class)
                .setParameter("digest", digest).setParameter("now", now)));
    }

    @Override
    public boolean renew(GuestSessionId id, String digest, String newDigest, Instant now, Instant expiresAt) {
        return transactions.write(entities -> entities.createNamedQuery(GuestSessionEntity.RENEW)
                .setParameter("newDigest", newDigest).setParameter("digest", digest).setParameter("now", now)
                .setParameter("expiresAt", expiresAt).setParameter("id", id.value()).executeUpdate() > 0);
    }

    @Override
    public List<Session> of(AccountId account, ClientId client, Instant now) {
        return transactions.read(entities -> entities
                .createNamedQuery(GuestSessionEntity.OF_CLIENT, GuestSessionEntity.class)
                .setParameter("account", account.value()).setParameter("client", client.value())
                .setParameter("now", now).getResultList()).stream().map(GuestSessionEntity::session).toList();
    }

    @Override
    public void end(GuestSessionId id) {
        transactions.write(entities -> {
            entities.createNamedQuery(GuestSessionEntity.REMOVE).setParameter("id", id.value()).executeUpdate();
        });
    }

    @Override
    public void endAll(AccountId account, ClientId client) {
        transactions.write(entities -> {
            List.of(InvitationEntity.REMOVE_ALL, GuestSessionEntity.REMOVE_ALL)
                    .forEach(query -> entities.createNamedQuery(query).setParameter("account", account.value())
                            .setParameter("client", client.value()).executeUpdate());
        });
    }

    @Override
    public void forgetEnded(Instant now) {
        transactions.write(entities -> {
            List.of(InvitationEntity.REMOVE_ENDED, GuestSessionEntity.REMOVE_ENDED)
                    .forEach(query -> entities.createNamedQuery(query).setParameter("now", now).executeUpdate());
        });
    }

    private static Optional<Session> first(TypedQuery<GuestSessionEntity> query) {
        return query.getResultStream().findFirst().map(GuestSessionEntity::session);
    }
}

package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.store.GuestStore;

/** Guests of a {@link MemoryStore}. */
public final class MemoryGuestStore implements GuestStore {

    private final MemoryStore store;

    MemoryGuestStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void invite(Invitation invitation) {
        store.write(() -> {
            store.invitations.values().removeIf(other -> other.account().equals(invitation.account())
                    && other.client().equals(invitation.client()));
            store.invitations.put(invitation.digest(), invitation);
        });
    }

    @Override
    public Optional<Invitation> redeem(String digest, Instant now) {
        return store.read(() -> Optional.ofNullable(store.invitations.get(digest))
                .filter(invitation -> invitation.expiresAt().isAfter(now))
                .map(invitation -> store.invitations.remove(digest)));
    }

    @Override
    public void open(Session session) {
        store.write(() -> store.guests.put(session.id(), session));
    }

    @Override
    public Optional<Session> find(GuestSessionId id, Instant now) {
        return store.read(() -> living(now).filter(session -> session.id().equals(id)).findFirst());
    }

    @Override
    public Optional<Session> findByDigest(String digest, Instant now) {
        return store.read(() -> living(now).filter(session -> session.digest().equals(digest)).findFirst()
                .or(() -> living(now).filter(session -> session.former().filter(digest::equals).isPresent()).findFirst()));
    }

    @Override
    public boolean renew(GuestSessionId id, String digest, String newDigest, Instant now, Instant expiresAt) {
        return store.read(() -> {
            Session session = store.guests.get(id);
            if (session == null || !session.digest().equals(digest)) {
                return false;
            }
            store.guests.put(id, new Session(id, session.account(), session.client(), newDigest, Optional.of(digest), now,
                    expiresAt));
            return true;
        });
    }

    @Override
    public List<Session> of(AccountId account, ClientId client, Instant now) {
        return store.read(() -> living(now)
                .filter(session -> session.account().equals(account) && session.client().equals(client))
                .sorted(Comparator.comparing(session -> session.id().toString())).toList());
    }

    @Override
    public void end(GuestSessionId id) {
        store.write(() -> store.guests.remove(id));
    }

    @Override
    public void endAll(AccountId account, ClientId client) {
        store.write(() -> {
            store.guests.values().removeIf(session -> session.account().equals(account)
                    && session.client().equals(client));
            store.invitations.values().removeIf(invitation -> invitation.account().equals(account)
                    && invitation.client().equals(client));
        });
    }

    @Override
    public void forgetEnded(Instant now) {
        Predicate<Instant> ended = end -> !end.isAfter(now);
        store.write(() -> {
            store.guests.values().removeIf(session -> ended.test(session.expiresAt()));
            store.invitations.values().removeIf(invitation -> ended.test(invitation.expiresAt()));
        });
    }

    private Stream<Session> living(Instant now) {
        return store.guests.values().stream().filter(session -> session.expiresAt().isAfter(now));
    }
}

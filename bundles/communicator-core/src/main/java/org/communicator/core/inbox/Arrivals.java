package org.communicator.core.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.ReadStore;
import org.communicator.api.store.ReadStore.Presence;
import org.communicator.api.store.Transactions;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows when people were here: whoever comes after a pause has logged in (P10 P11). */
@Component(service = Arrivals.class)
public final class Arrivals {

    static final Duration PAUSE = Duration.ofMinutes(30);

    private final Transactions transactions;
    private final ReadStore reading;
    private final Stamps stamps;

    @Activate
    public Arrivals(@Reference Transactions transactions, @Reference ReadStore reading, @Reference Stamps stamps) {
        this.transactions = transactions;
        this.reading = reading;
        this.stamps = stamps;
    }

    /** When the person was here for the first time; now, if never before. What is older is nobody's news. */
    Instant first(StaffSession session) {
        return reading.presence(session.account(), session.staff()).map(Presence::first)
                .orElseGet(() -> here(session).first());
    }

    /** Until when the person was here before the present login. */
    Optional<Instant> before(StaffSession session) {
        return reading.presence(session.account(), session.staff()).flatMap(Presence::before);
    }

    /** The person is here. */
    Presence here(StaffSession session) {
        Instant now = stamps.now();
        Presence presence = reading.presence(session.account(), session.staff()).map(old -> at(now, old))
                .orElseGet(() -> new Presence(now, now, Optional.empty()));
        Twice.inTransaction(transactions, () -> reading.keep(session.account(), session.staff(), presence));
        return presence;
    }

    private static Presence at(Instant now, Presence old) {
        boolean login = old.last().plus(PAUSE).isBefore(now);
        return new Presence(old.first(), now, login ? Optional.of(old.last()) : old.before());
    }
}

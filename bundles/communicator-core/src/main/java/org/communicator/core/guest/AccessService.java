package org.communicator.core.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communicator.api.guest.GuestAccess;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.push.GuestDevices;
import org.communicator.api.push.PushAddress;
import org.communicator.api.store.DeviceStore;
import org.communicator.api.store.GuestStore;
import org.communicator.api.store.GuestStore.Session;
import org.communicator.api.store.Transactions;
import org.communicator.core.push.DeviceService;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets guests in, knows who is in, and what devices they came with. */
@Component(configurationPid = GuestConfig.PID)
public final class AccessService implements GuestAccess, GuestDevices {

    private static final Logger LOG = LoggerFactory.getLogger(AccessService.class);
    private static final Duration LOST_ANSWER = Duration.ofMinutes(1);

    private final GuestStore guests;
    private final DeviceStore deviceStore;
    private final DeviceService devices;
    private final HostDirectory directory;
    private final Transactions transactions;
    private final Stamps stamps;
    private final Duration life;

    @Activate
    public AccessService(@Reference GuestStore guests, @Reference DeviceStore deviceStore, @Reference DeviceService devices,
            @Reference HostDirectory directory, @Reference Transactions transactions, @Reference Stamps stamps,
            GuestConfig config) {
        this.guests = guests;
        this.deviceStore = deviceStore;
        this.devices = devices;
        this.directory = directory;
        this.transactions = transactions;
        this.stamps = stamps;
        this.life = Duration.ofDays(config.session_days());
    }

    @Override
    public Optional<Granted> enter(String code) {
        return transactions.inTransaction(() -> guests.redeem(Digests.of(code), stamps.now()).flatMap(this::open));
    }

    private Optional<Granted> open(GuestStore.Invitation invitation) {
        Instant now = stamps.now();
        String renewal = Digests.secret();
        Session session = new Session(new GuestSessionId(stamps.id()), invitation.account(), invitation.client(),
                Digests.of(renewal), Optional.empty(), now, now.plus(life));
        return guest(session).map(guest -> {
            guests.open(session);
            LOG.info("guest session={} client={} opened", guest.id(), guest.client());
            return new Granted(guest, renewal);
        });
    }

    @Override
    public Optional<Granted> renew(String renewal) {
        String digest = Digests.of(renewal);
        return transactions.inTransaction(() -> guests.findByDigest(digest, stamps.now())
                .flatMap(session -> renew(session, digest)));
    }

    private Optional<Granted> renew(Session session, String digest) {
        Instant now = stamps.now();
        if (!session.digest().equals(digest) && session.renewedAt().plus(LOST_ANSWER).isBefore(now)) {
            LOG.warn("guest session={} ends: a secret that was used before was used again", session.id());
            end(session.id());
            return Optional.empty();
        }
        String next = Digests.secret();
        return guest(session).filter(guest -> guests.renew(session.id(), session.digest(), Digests.of(next), now, now.plus(life)))
                .map(guest -> new Granted(guest, next));
    }

    @Override
    public Optional<GuestSession> present(GuestSessionId id) {
        return guests.find(id, stamps.now()).flatMap(this::guest);
    }

    @Override
    public void leave(GuestSession session) {
        transactions.inTransaction(() -> {
            end(session.id());
            return null;
        });
    }

    @Override
    public Device register(GuestSession session, PushAddress address) {
        return devices.register(holder(session), address, Optional.of(session.id()));
    }

    @Override
    public boolean forget(GuestSession session, DeviceId device) {
        return devices.forget(holder(session), device).isPresent();
    }

    private void end(GuestSessionId session) {
        guests.end(session);
        deviceStore.removeOf(session);
    }

    private Optional<GuestSession> guest(Session session) {
        return directory.client(session.account(), session.client()).map(Client::name)
                .map(name -> new GuestSession(session.id(), session.account(), session.client(), name));
    }

    private static DeviceHolder holder(GuestSession session) {
        return DeviceHolder.of(session.account(), session.client());
    }
}

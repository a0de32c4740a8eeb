package org.communicator.core.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.guest.GuestInvitations;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.store.DeviceStore;
import org.communicator.api.store.GuestStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Invites clients into the guest app, and puts them out. Both are written into the audit log. */
@Component(configurationPid = GuestConfig.PID)
@Designate(ocd = GuestConfig.class)
public final class InvitationService implements GuestInvitations {

    private final Stores stores;
    private final GuestStore guests;
    private final DeviceStore devices;
    private final Recipients recipients;
    private final Audit audit;
    private final Stamps stamps;
    private final Duration life;
    private final String app;

    @Activate
    public InvitationService(@Reference Stores stores, @Reference GuestStore guests, @Reference DeviceStore devices,
            @Reference Recipients recipients, @Reference Audit audit, @Reference Stamps stamps, GuestConfig config) {
        this.stores = stores;
        this.guests = guests;
        this.devices = devices;
        this.recipients = recipients;
        this.audit = audit;
        this.stamps = stamps;
        this.life = Duration.ofHours(config.invitation_hours());
        this.app = config.app_url().strip();
    }

    @Override
    public Optional<Invitation> invite(StaffSession session, ClientId client) {
        return within(session, client).map(found -> stores.transactions().inTransaction(() -> invited(session, client)));
    }

    @Override
    public boolean revoke(StaffSession session, ClientId client) {
        return within(session, client).map(found -> stores.transactions().inTransaction(() -> {
            guests.endAll(session.account(), client);
            devices.removeAll(DeviceHolder.of(session.account(), client));
            audit.record(session, "guest.revoked", Subject.of(client), Optional.of(client), Map.of());
            return true;
        })).orElse(false);
    }

    private Optional<Recipient> within(StaffSession session, ClientId client) {
        session.require(Right.MESSAGES_WRITE);
        return recipients.client(session, client).filter(found -> found.known().isPresent());
    }

    private Invitation invited(StaffSession session, ClientId client) {
        String code = Digests.secret();
        Instant now = stamps.now();
        guests.forgetEnded(now);
        guests.invite(new GuestStore.Invitation(Digests.of(code), session.account(), client, now.plus(life)));
        audit.record(session, "guest.invited", Subject.of(client), Optional.of(client), Map.of());
        return new Invitation(code, app.isEmpty() ? Optional.empty() : Optional.of(app + "#" + code), now.plus(life));
    }
}

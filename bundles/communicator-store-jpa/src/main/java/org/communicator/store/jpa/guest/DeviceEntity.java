package org.communicator.store.jpa.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.AccountId;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.push.PushAddress;
import org.communicator.store.jpa.database.Hints;

/** A device. */
@Entity
@Table(name = "push_device")
@NamedQuery(name = DeviceEntity.OF_CLIENT, query = """
        select d from DeviceEntity d where d.account = :account and d.client = :holder
        order by d.registeredAt desc, d.id desc""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = DeviceEntity.OF_STAFF, query = """
        select d from DeviceEntity d where d.account = :account and d.staff = :holder
        order by d.registeredAt desc, d.id desc""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = DeviceEntity.BY_PLACE, query = "select d.id from DeviceEntity d where d.placeDigest = :digest")
@NamedQuery(name = DeviceEntity.SEEN, query = "update DeviceEntity d set d.seenAt = :at where d.id = :id")
@NamedQuery(name = DeviceEntity.REMOVE_OF_CLIENT,
        query = "delete from DeviceEntity d where d.id = :id and d.account = :account and d.client = :holder")
@NamedQuery(name = DeviceEntity.REMOVE_OF_STAFF,
        query = "delete from DeviceEntity d where d.id = :id and d.account = :account and d.staff = :holder")
@NamedQuery(name = DeviceEntity.REMOVE_UNLESS_NEWER,
        query = "delete from DeviceEntity d where d.id = :id and d.registeredAt <= :asked")
@NamedQuery(name = DeviceEntity.REMOVE_OF_SESSION, query = "delete from DeviceEntity d where d.session = :session")
@NamedQuery(name = DeviceEntity.REMOVE_ALL_OF_CLIENT,
        query = "delete from DeviceEntity d where d.account = :account and d.client = :holder")
@NamedQuery(name = DeviceEntity.REMOVE_ALL_OF_STAFF,
        query = "delete from DeviceEntity d where d.account = :account and d.staff = :holder")
public class DeviceEntity {

    static final String OF_CLIENT = "Device.ofClient";
    static final String OF_STAFF = "Device.ofStaff";
    static final String BY_PLACE = "Device.byPlace";
    static final String SEEN = "Device.seen";
    static final String REMOVE_OF_CLIENT = "Device.removeOfClient";
    static final String REMOVE_OF_STAFF = "Device.removeOfStaff";
    static final String REMOVE_UNLESS_NEWER = "Device.removeUnlessNewer";
    static final String REMOVE_OF_SESSION = "Device.removeOfSession";
    static final String REMOVE_ALL_OF_CLIENT = "Device.removeAllOfClient";
    static final String REMOVE_ALL_OF_STAFF = "Device.removeAllOfStaff";

    private static final String FIREBASE = "FIREBASE";
    private static final String WEB_PUSH = "WEB_PUSH";

    @Id
    UUID id;
    String account;
    @Column(name = "client_id")
    String client;
    @Column(name = "staff_id")
    String staff;
    String service;
    String place;
    @Column(name = "place_digest")
    String placeDigest;
    @Column(name = "public_key")
    String publicKey;
    String auth;
    @Column(name = "session_id")
    UUID session;
    @Column(name = "registered_at")
    Instant registeredAt;
    @Column(name = "seen_at")
    Instant seenAt;

    protected DeviceEntity() {
    }

    static DeviceEntity of(UUID id, Device device, String placeDigest) {
        DeviceEntity row = new DeviceEntity();
        row.id = id;
        row.account = device.holder().account().value();
        boolean client = device.holder().kind() == DeviceHolder.Kind.CLIENT;
        row.client = client ? device.holder().id() : null;
        row.staff = client ? null : device.holder().id();
        row.service = device.address() instanceof PushAddress.WebPush ? WEB_PUSH : FIREBASE;
        row.place = device.address().place();
        row.placeDigest = placeDigest;
        if (device.address() instanceof PushAddress.WebPush browser) {
            row.publicKey = browser.publicKey();
            row.auth = browser.auth();
        }
        row.session = device.session().map(GuestSessionId::value).orElse(null);
        row.registeredAt = device.registeredAt();
        row.seenAt = device.seenAt();
        return row;
    }

    Device device() {
        DeviceHolder.Kind kind = client == null ? DeviceHolder.Kind.STAFF : DeviceHolder.Kind.CLIENT;
        return new Device(new DeviceId(id), new DeviceHolder(new AccountId(account), kind, client == null ? staff : client),
                service.equals(WEB_PUSH) ? new PushAddress.WebPush(URI.create(place), publicKey, auth)
                        : new PushAddress.Firebase(place),
                Optional.ofNullable(session).map(GuestSessionId::new), registeredAt, seenAt);
    }
}

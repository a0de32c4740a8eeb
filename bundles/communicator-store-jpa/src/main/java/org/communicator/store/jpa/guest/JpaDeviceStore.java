package org.communicator.store.jpa.guest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.store.DeviceStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Devices in a table. */
@Component
public final class JpaDeviceStore implements DeviceStore {

    private final JpaTransactions transactions;

    @Activate
    public JpaDeviceStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Device register(Device device) {
        String digest = sha256(device.address().place());
        return transactions.write(entities -> {
            UUID id = entities.createNamedQuery(DeviceEntity.BY_PLACE, UUID.class).setParameter("digest", digest)
                    .getResultStream().findFirst().orElse(device.id().value());
            DeviceEntity row = DeviceEntity.of(id, device, digest);
            entities.merge(row);
            return row.device();
        });
    }

    @Override
    public List<Device> of(DeviceHolder holder, int limit) {
        return transactions.read(entities -> entities
                .createNamedQuery(isClient(holder) ? DeviceEntity.OF_CLIENT : DeviceEntity.OF_STAFF, DeviceEntity.class)
                .setParameter("account", holder.account().value()).setParameter("holder", holder.id())
                .setMaxResults(limit).getResultList()).stream().map(DeviceEntity::device).toList();
    }

    @Override
    public boolean has(DeviceHolder holder) {
        return !of(holder, 1).isEmpty();
    }

    @Override
    public void seen(DeviceId device, Instant at) {
        transactions.write(entities -> {
            entities.createNamedQuery(DeviceEntity.SEEN).setParameter("at", at).setParameter("id", device.value())
                    .executeUpdate();
        });
    }

    @Override
    public boolean remove(DeviceHolder holder, DeviceId device) {
        return transactions.write(entities -> whose(entities, holder, DeviceEntity.REMOVE_OF_CLIENT,
                DeviceEntity.REMOVE_OF_STAFF).setParameter("id", device.value()).executeUpdate() > 0);
    }

    @Override
    public boolean removeUnlessNewer(DeviceId device, Instant asked) {
        return transactions.write(entities -> entities.createNamedQuery(DeviceEntity.REMOVE_UNLESS_NEWER)
                .setParameter("id", device.value()).setParameter("asked", asked).executeUpdate() > 0);
    }

    @Override
    public void removeOf(GuestSessionId session) {
        transactions.write(entities -> {
            entities.createNamedQuery(DeviceEntity.REMOVE_OF_SESSION).setParameter("session", session.value())
                    .executeUpdate();
        });
    }

    @Override
    public void removeAll(DeviceHolder holder) {
        transactions.write(entities -> {
            whose(entities, holder, DeviceEntity.REMOVE_ALL_OF_CLIENT, DeviceEntity.REMOVE_ALL_OF_STAFF).executeUpdate();
        });
    }

    private static Query whose(EntityManager entities, DeviceHolder holder, String ofClient, String ofStaff) {
        return entities.createNamedQuery(isClient(holder) ? ofClient : ofStaff)
                .setParameter("account", holder.account().value()).setParameter("holder", holder.id());
    }

    private static boolean isClient(DeviceHolder holder) {
        return holder.kind() == DeviceHolder.Kind.CLIENT;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

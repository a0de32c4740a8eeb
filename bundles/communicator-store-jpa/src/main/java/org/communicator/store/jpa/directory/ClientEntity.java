package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Appointment;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.store.jpa.database.Hints;

/** A client; the addresses are in {@link ContactPointEntity} rows. */
@Entity
@IdClass(DirectoryKey.class)
@Table(name = "directory_client")
@NamedQuery(name = ClientEntity.BY_IDS, query = """
        select c, p from ClientEntity c left join ContactPointEntity p on p.account = c.account and p.client = c.id
        where c.account = :account and c.id in :ids order by c.id, p.place""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = ClientEntity.BY_ADDRESS, query = """
        select c, p from ClientEntity c left join ContactPointEntity p on p.account = c.account and p.client = c.id
        where c.account = :account and c.id in (select a.client from ContactPointEntity a
        where a.account = :account and a.normalized = :address) order by c.id, p.place""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
public class ClientEntity {

    static final String BY_IDS = "Client.byIds";
    static final String BY_ADDRESS = "Client.byAddress";

    @Id
    String account;
    @Id
    String id;
    String name;
    String locations;
    String region;
    @Column(name = "sms_consent")
    boolean smsConsent;
    @Column(name = "email_consent")
    boolean emailConsent;
    @Column(name = "guest_app")
    boolean guestApp;
    @Column(name = "appointment_location")
    String appointmentLocation;
    @Column(name = "appointment_at")
    Instant appointmentAt;

    protected ClientEntity() {
    }

    static ClientEntity of(Client client) {
        ClientEntity row = new ClientEntity();
        row.account = client.account().value();
        row.id = client.id().value();
        row.name = client.name();
        row.locations = Lines.of(client.locations().stream().map(LocationId::value).sorted());
        row.region = client.region();
        row.smsConsent = client.smsTransactionalConsent();
        row.emailConsent = client.emailTransactionalConsent();
        row.guestApp = client.guestApp();
        client.lastAppointment().ifPresent(appointment -> {
            row.appointmentLocation = appointment.location().value();
            row.appointmentAt = appointment.at();
        });
        return row;
    }

    Client client(List<ContactPointEntity> contactPoints) {
        return new Client(new AccountId(account), new ClientId(id), name, Lines.set(locations, LocationId::new),
                contactPoints.stream().map(ContactPointEntity::contactPoint).toList(), region, smsConsent,
                emailConsent, guestApp, Optional.ofNullable(appointmentLocation)
                        .map(location -> new Appointment(new LocationId(location), appointmentAt)));
    }
}

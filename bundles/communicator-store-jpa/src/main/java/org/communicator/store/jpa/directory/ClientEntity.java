package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Appointment;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;

/** A client; the addresses are in {@link ContactPointEntity} rows. */
@Entity
@IdClass(DirectoryKey.class)
@Table(name = "directory_client")
public class ClientEntity {

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

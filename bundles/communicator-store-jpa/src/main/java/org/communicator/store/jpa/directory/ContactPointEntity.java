package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;

/** A phone number or email address of a client, in its place among the others. */
@Entity
@IdClass(ContactPointEntity.Key.class)
@Table(name = "directory_contact_point")
public class ContactPointEntity {

    @Id
    String account;
    @Id
    @Column(name = "client_id")
    String client;
    @Id
    int place;
    @Enumerated(EnumType.STRING)
    ContactPoint.Type type;
    String contact;
    String normalized;
    String label;

    protected ContactPointEntity() {
    }

    static ContactPointEntity of(Client client, int place) {
        ContactPoint contactPoint = client.contactPoints().get(place);
        ContactPointEntity row = new ContactPointEntity();
        row.account = client.account().value();
        row.client = client.id().value();
        row.place = place;
        row.type = contactPoint.type();
        row.contact = contactPoint.value();
        row.normalized = contactPoint.normalized().orElse(null);
        row.label = contactPoint.label().orElse(null);
        return row;
    }

    ContactPoint contactPoint() {
        return new ContactPoint(type, contact, Optional.ofNullable(normalized), Optional.ofNullable(label));
    }

    /** Its primary key. */
    public record Key(String account, String client, int place) {
    }
}

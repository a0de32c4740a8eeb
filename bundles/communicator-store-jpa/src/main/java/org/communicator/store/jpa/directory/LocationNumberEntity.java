package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.communicator.api.host.Location;

/** A number of a location, in its place among the others. */
@Entity
@IdClass(LocationNumberEntity.Key.class)
@Table(name = "directory_location_number")
public class LocationNumberEntity {

    @Id
    String account;
    @Id
    @Column(name = "location_id")
    String location;
    @Id
    int place;
    String number;

    protected LocationNumberEntity() {
    }

    static LocationNumberEntity of(Location location, int place) {
        LocationNumberEntity row = new LocationNumberEntity();
        row.account = location.account().value();
        row.location = location.id().value();
        row.place = place;
        row.number = location.smsNumbers().get(place);
        return row;
    }

    /** Its primary key. */
    public record Key(String account, String location, int place) {
    }
}

package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import org.communicator.api.host.Location;
import org.communicator.store.jpa.database.Hints;

/** A number of a location, in its place among the others. */
@Entity
@IdClass(LocationNumberEntity.Key.class)
@Table(name = "directory_location_number")
@NamedQuery(name = LocationNumberEntity.ALL, query = """
        select n from LocationNumberEntity n where n.account = :account order by n.location, n.place""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = LocationNumberEntity.OWNERS,
        query = "select n from LocationNumberEntity n where n.number = :number order by n.account",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
public class LocationNumberEntity {

    static final String ALL = "LocationNumber.all";
    static final String OWNERS = "LocationNumber.owners";

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

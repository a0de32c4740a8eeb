package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.OpeningHours;
import org.communicator.store.jpa.database.Hints;

/** A location; its numbers are in {@link LocationNumberEntity} rows. */
@Entity
@IdClass(DirectoryKey.class)
@Table(name = "directory_location")
@NamedQuery(name = LocationEntity.ALL, query = "select l from LocationEntity l where l.account = :account",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
public class LocationEntity {

    static final String ALL = "Location.all";

    @Id
    String account;
    @Id
    String id;
    String name;
    String zone;
    boolean active;
    @Column(name = "account_default")
    boolean accountDefault;
    /** Such as {@code MONDAY 09:00 12:30}, one span per line. */
    String hours;

    protected LocationEntity() {
    }

    static LocationEntity of(Location location) {
        LocationEntity row = new LocationEntity();
        row.account = location.account().value();
        row.id = location.id().value();
        row.name = location.name();
        row.zone = location.zone().getId();
        row.active = location.active();
        row.accountDefault = location.accountDefault();
        row.hours = Lines.of(location.hours().stream().map(LocationEntity::line));
        return row;
    }

    Location location(List<String> smsNumbers) {
        return new Location(new AccountId(account), new LocationId(id), name, ZoneId.of(zone), active, accountDefault,
                smsNumbers, Lines.list(hours, LocationEntity::span));
    }

    private static String line(OpeningHours span) {
        return span.day() + " " + span.opens() + " " + span.closes();
    }

    private static OpeningHours span(String line) {
        String[] words = line.split(" ");
        return new OpeningHours(DayOfWeek.valueOf(words[0]), LocalTime.parse(words[1]), LocalTime.parse(words[2]));
    }
}

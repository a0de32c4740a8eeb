package org.communicator.core.conversation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;

/** The locations of an account, as routing and sending need them. */
record AccountMap(Map<LocationId, Location> locations) {

    /** Stands for the default location of an account that has no location at all. */
    static final LocationId UNASSIGNED = new LocationId("unassigned");

    /** The default location: the flagged one if it is active, else the first active one, else the first one. */
    LocationId accountDefault() {
        return locations.values().stream()
                .min(Comparator.comparing(Location::active).thenComparing(Location::accountDefault).reversed()
                        .thenComparing(Location::id))
                .map(Location::id).orElse(UNASSIGNED);
    }

    Set<LocationId> closed() {
        return locations.values().stream().filter(location -> !location.active()).map(Location::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A location that was deleted at the host is as closed as one that says so. */
    boolean isClosed(LocationId id) {
        return !locations.containsKey(id) || !locations.get(id).active();
    }

    String name(LocationId id) {
        return locations.containsKey(id) ? locations.get(id).name() : id.value();
    }

    ZoneId zone(LocationId id) {
        return locations.containsKey(id) ? locations.get(id).zone() : ZoneOffset.UTC;
    }
}

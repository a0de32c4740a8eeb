package org.communicator.web.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;

/**
 * The names of an account's locations, asked for once per answer.
 *
 * @param known the locations that the host knows
 */
public record LocationNames(Map<LocationId, Location> known) {

    private static final Comparator<Ref> BY_NAME = Comparator.comparing(Ref::name).thenComparing(Ref::id);

    Ref ref(LocationId id) {
        Location location = known.get(id);
        return new Ref(id.value(), location == null ? id.value() : location.name());
    }

    List<Ref> refs(Collection<LocationId> ids) {
        return ids.stream().map(this::ref).sorted(BY_NAME).toList();
    }
}

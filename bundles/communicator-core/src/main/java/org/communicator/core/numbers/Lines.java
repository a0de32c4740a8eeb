package org.communicator.core.numbers;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;

/**
 * The numbers that a staff member may send from. Pure.
 *
 * @param session the staff member
 * @param assigned the numbers assigned to the person
 * @param locations the account's locations
 */
public record Lines(StaffSession session, List<String> assigned, Map<LocationId, Location> locations) {

    private static final int MOST_NAMES = 3;

    /**
     * All of them, the default first: those assigned to the person, those of where he or she is logged in, those of his
     * or her other locations; if there are none, the one of the account's default location.
     */
    public List<String> all() {
        Set<String> all = new LinkedHashSet<>(assigned);
        own().forEach(location -> all.addAll(location.smsNumbers()));
        if (all.isEmpty()) {
            accountDefault().ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The number that sends a message from that location, if the author has not chosen one. */
    public Optional<String> choice(LocationId location) {
        return assigned.stream().findFirst()
                .or(() -> Optional.ofNullable(locations.get(location)).flatMap(Lines::first))
                .or(() -> all().stream().findFirst());
    }

    /** What is missing and who can help, for somebody who has no number at all (T03). */
    public String missing() {
        String where = own().map(Location::name).limit(MOST_NAMES).collect(Collectors.joining(" or "));
        return "Oops! No SMS number is assigned to you" + (where.isEmpty() ? "" : " or to " + where)
                + ", and the account's default location has none. An administrator can assign one to you or to a location"
                + " in the CRM; after that, messages can be sent at once.";
    }

    private Stream<Location> own() {
        Comparator<Location> order = Comparator.comparing((Location location) ->
                session.loggedInAt().filter(location.id()::equals).isEmpty()).thenComparing(Location::id);
        return locations.values().stream().filter(this::isOwn).sorted(order);
    }

    private boolean isOwn(Location location) {
        return location.active() && (session.may(Right.LOCATIONS_ALL) || session.locations().contains(location.id())
                || session.loggedInAt().filter(location.id()::equals).isPresent());
    }

    private Optional<String> accountDefault() {
        return locations.values().stream()
                .min(Comparator.comparing(Location::active).thenComparing(Location::accountDefault).reversed()
                        .thenComparing(Location::id))
                .flatMap(Lines::first);
    }

    private static Optional<String> first(Location location) {
        return location.smsNumbers().stream().findFirst();
    }
}

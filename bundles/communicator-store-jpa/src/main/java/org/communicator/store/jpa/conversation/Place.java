package org.communicator.store.jpa.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** How it is written down who may see a conversation: a location, every location, or one staff member. */
public final class Place {

    /** Stands for every location of the account; no location has that id. */
    static final String EVERY_LOCATION = "";

    /** No id of the host has a control character. */
    private static final String MEMBER = "\u0001";

    private Place() {
    }

    static String of(StaffId member) {
        return MEMBER + member.value();
    }

    static Optional<LocationId> location(String place) {
        return place.equals(EVERY_LOCATION) || place.startsWith(MEMBER) ? Optional.empty()
                : Optional.of(new LocationId(place));
    }

    static Optional<StaffId> member(String place) {
        return place.startsWith(MEMBER) ? Optional.of(new StaffId(place.substring(MEMBER.length()))) : Optional.empty();
    }

    /** The places whose conversations somebody may see. */
    public static List<String> within(Access access) {
        List<String> places = new ArrayList<>();
        if (access.everyLocation()) {
            places.add(EVERY_LOCATION);
        } else {
            access.locations().stream().sorted().map(LocationId::value).forEach(places::add);
        }
        places.add(of(access.staff()));
        return places;
    }
}

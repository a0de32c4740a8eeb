package org.communicator.api.host;

import java.util.Objects;
import java.util.Set;

/**
 * Who may see something: the staff of some locations, or certain staff members.
 *
 * @param account the account that it belongs to
 * @param membersOnly whether it is closed to all but its members, also to those who may see every location
 * @param locations the locations whose staff may see it
 * @param members staff members who may see it wherever they belong to
 */
public record Reach(AccountId account, boolean membersOnly, Set<LocationId> locations, Set<StaffId> members) {

    /** Open to the staff of those locations. */
    public static Reach of(AccountId account, Set<LocationId> locations) {
        return new Reach(account, false, locations, Set.of());
    }

    public Reach {
        Objects.requireNonNull(account, "account");
        locations = Set.copyOf(locations);
        members = Set.copyOf(members);
    }
}

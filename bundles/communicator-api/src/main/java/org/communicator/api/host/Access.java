package org.communicator.api.host;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * The part of an account that somebody may see. Stores put it into the query; live events are filtered by it.
 *
 * @param account the account
 * @param locations the locations within reach
 * @param everyLocation true if all locations of the account are, also those that come later; chats of other people
 *        are not
 * @param staff who it is
 */
public record Access(AccountId account, Set<LocationId> locations, boolean everyLocation, StaffId staff) {

    public Access {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(staff, "staff");
        locations = Set.copyOf(locations);
    }

    /** Whether something of that account that is open to those locations may be seen. */
    public boolean reaches(AccountId owner, Set<LocationId> openTo) {
        return account.equals(owner) && (everyLocation || !Collections.disjoint(locations, openTo));
    }

    /** Whether something may be seen. */
    public boolean reaches(Reach reach) {
        return account.equals(reach.account()) && (reach.members().contains(staff)
                || !reach.membersOnly() && reaches(reach.account(), reach.locations()));
    }
}

package org.communicator.api.host;

import java.util.Objects;
import java.util.Set;

/**
 * To whom one of our own addresses (a phone number or mailbox) belongs.
 *
 * @param account the account
 * @param locations the locations that share it; at least one
 */
public record NumberOwner(AccountId account, Set<LocationId> locations) {

    public NumberOwner {
        Objects.requireNonNull(account, "account");
        locations = Set.copyOf(locations);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("a number belongs to at least one location");
        }
    }
}

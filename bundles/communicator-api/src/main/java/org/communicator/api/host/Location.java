package org.communicator.api.host;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A place of business.
 *
 * @param account the account
 * @param id the host's id
 * @param name 1 to 200 characters
 * @param zone its time zone
 * @param active false once it is closed for good
 * @param accountDefault whether messages land here that nothing else decides
 * @param smsNumbers E.164 numbers that belong to it; the first one sends
 * @param hours when it is open
 */
public record Location(AccountId account, LocationId id, String name, ZoneId zone, boolean active,
        boolean accountDefault, List<String> smsNumbers, List<OpeningHours> hours) {

    public Location {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(zone, "zone");
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("location name must have 1 to 200 characters: " + id);
        }
        smsNumbers = List.copyOf(smsNumbers);
        hours = List.copyOf(hours);
    }
}

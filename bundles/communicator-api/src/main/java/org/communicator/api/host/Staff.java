package org.communicator.api.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A staff member as the host knows it.
 *
 * @param account the account
 * @param id the host's id
 * @param name 1 to 200 characters
 * @param locations the locations the person belongs to
 * @param rights what the person may do; the token of a session decides, this is for those who are not logged in
 * @param smsNumbers E.164 numbers assigned to the person
 * @param phone the person's own telephone, as the host has it
 * @param extension the internal extension
 */
public record Staff(AccountId account, StaffId id, String name, Set<LocationId> locations, Set<Right> rights,
        List<String> smsNumbers, Optional<String> phone, Optional<String> extension) {

    public Staff {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(extension, "extension");
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("staff name must have 1 to 200 characters: " + id);
        }
        locations = Set.copyOf(locations);
        rights = Set.copyOf(rights);
        smsNumbers = List.copyOf(smsNumbers);
    }
}

package org.communicator.api.host;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts, as the host vouched for it in a signed token. Every use case takes one, so that rights are
 * part of each query.
 *
 * @param account the account; nothing of another one is ever visible
 * @param staff the acting staff member
 * @param name how the person is called; the id where the host gave no name
 * @param locations the locations that the person belongs to
 * @param loggedInAt where the person works right now, if anywhere
 * @param rights what the person may do
 * @param expiresAt when the host's word ends
 */
public record StaffSession(AccountId account, StaffId staff, String name, Set<LocationId> locations,
        Optional<LocationId> loggedInAt, Set<Right> rights, Instant expiresAt) {

    public StaffSession {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(loggedInAt, "loggedInAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        locations = Set.copyOf(locations);
        rights = Set.copyOf(rights);
    }

    /** Whether the person has that right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /**
     * Insists on a right.
     *
     * @throws MissingRightException if the person does not have it
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new MissingRightException(right);
        }
    }

    /** The locations whose conversations the person may see. */
    public Access access() {
        Set<LocationId> reach = new HashSet<>(locations);
        loggedInAt.ifPresent(reach::add);
        return new Access(account, reach, may(Right.LOCATIONS_ALL), staff);
    }
}

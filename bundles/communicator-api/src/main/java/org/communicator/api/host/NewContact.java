package org.communicator.api.host;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A client whom the host shall take in.
 *
 * @param name 1 to 200 characters
 * @param locations the locations that the client belongs to
 * @param contactPoints numbers and addresses, with their normal forms
 * @param region ISO 3166 country for phone numbers that have no prefix
 * @param smsTransactionalConsent whether transactional texts are allowed
 * @param emailTransactionalConsent whether transactional mail is allowed
 */
public record NewContact(String name, Set<LocationId> locations, List<ContactPoint> contactPoints, String region,
        boolean smsTransactionalConsent, boolean emailTransactionalConsent) {

    public NewContact {
        Objects.requireNonNull(region, "region");
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("contact name must have 1 to 200 characters: " + name.length());
        }
        locations = Set.copyOf(locations);
        contactPoints = List.copyOf(contactPoints);
    }
}

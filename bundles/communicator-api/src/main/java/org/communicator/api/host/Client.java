package org.communicator.api.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A client as the host knows it.
 *
 * @param account the account
 * @param id the host's id
 * @param name 1 to 200 characters
 * @param locations the locations the client belongs to, closed ones included
 * @param contactPoints in the host's order of preference
 * @param region ISO 3166 country for phone numbers that have no prefix
 * @param smsTransactionalConsent whether transactional texts are allowed
 * @param emailTransactionalConsent whether transactional mail is allowed
 * @param guestApp whether the business's guest app is installed
 * @param lastAppointment the newest appointment, if there was one
 */
public record Client(AccountId account, ClientId id, String name, Set<LocationId> locations,
        List<ContactPoint> contactPoints, String region, boolean smsTransactionalConsent,
        boolean emailTransactionalConsent, boolean guestApp, Optional<Appointment> lastAppointment) {

    public Client {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(lastAppointment, "lastAppointment");
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("client name must have 1 to 200 characters: " + id);
        }
        locations = Set.copyOf(locations);
        contactPoints = List.copyOf(contactPoints);
    }
}

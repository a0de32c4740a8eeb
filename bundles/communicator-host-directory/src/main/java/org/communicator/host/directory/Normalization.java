package org.communicator.host.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.PhoneNumbers;

/** Brings what a host has as phone or email into the form in which messages carry it. */
record Normalization(PhoneNumbers phones) {

    /** One mailbox and a domain with a dot; whether it exists only a message can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+",
            Pattern.UNICODE_CHARACTER_CLASS);

    DirectoryChanges of(DirectoryChanges changes) {
        return new DirectoryChanges(changes.locations(), changes.staff(),
                changes.clients().stream().map(this::of).toList(), changes.deletedLocations(), changes.deletedStaff(),
                changes.deletedClients());
    }

    private Client of(Client client) {
        return new Client(client.account(), client.id(), client.name(), client.locations(),
                client.contactPoints().stream().map(point -> of(point, client.region())).toList(), client.region(),
                client.smsTransactionalConsent(), client.emailTransactionalConsent(), client.guestApp(),
                client.lastAppointment());
    }

    private ContactPoint of(ContactPoint point, String region) {
        Optional<String> normalized = switch (point.type()) {
            case PHONE -> phones.e164(point.value(), region);
            case EMAIL -> email(point.value());
        };
        return new ContactPoint(point.type(), point.value(), normalized, point.label());
    }

    private static Optional<String> email(String value) {
        return Optional.of(value.strip().toLowerCase(Locale.ROOT)).filter(address -> EMAIL.matcher(address).matches());
    }
}

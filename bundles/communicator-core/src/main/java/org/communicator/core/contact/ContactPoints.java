package org.communicator.core.contact;

import java.util.Locale;
import java.util.Optional;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.PhoneNumbers;

/** Brings numbers and email addresses that staff typed into the form in which messages carry them. Pure. */
record ContactPoints(PhoneNumbers phones) {

    /** The same with its normal form; empty if it is no number or address. */
    Optional<ContactPoint> normalized(ContactPoint point, String region) {
        Optional<String> normal = switch (point.type()) {
            case PHONE -> phones.e164(point.value(), region);
            case EMAIL -> Optional.of(point.value().strip().toLowerCase(Locale.ROOT)).filter(ContactPoints::isAddress);
        };
        return normal.map(address -> new ContactPoint(point.type(), point.value(), Optional.of(address), point.label()));
    }

    private static boolean isAddress(String address) {
        int at = address.indexOf('@');
        return at > 0 && at == address.lastIndexOf('@') && address.indexOf('.', at) > at + 1 && !address.endsWith(".")
                && address.chars().noneMatch(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter));
    }
}

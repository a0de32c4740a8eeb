package org.communicator.core.time;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where a phone number's owner may be, as far as its first digits tell. Pure. */
final class NumberZones {

    /** A number that may be in more zones than these, such as a toll-free one, tells nothing. */
    private static final int MOST = 6;

    private NumberZones() {
    }

    /** The zones of an E.164 number; empty if it does not tell, as of what is no number. */
    static List<ZoneId> of(String address) {
        try {
            List<String> names = PhoneNumberToTimeZonesMapper.getInstance()
                    .getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse(address, "ZZ"));
            return names.size() > MOST ? List.of() : names.stream().flatMap(name -> zone(name).stream()).toList();
        } catch (NumberParseException noNumber) {
            return List.of();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()) ? Optional.empty()
                    : Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknownHere) {
            return Optional.empty();
        }
    }
}

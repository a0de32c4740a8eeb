package org.communicator.core.channel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.communicator.api.host.PhoneNumbers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Phone numbers as libphonenumber knows the numbering plans of the world. */
@Component
public final class LibPhoneNumbers implements PhoneNumbers {

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Activate
    public LibPhoneNumbers() {
        // for OSGi
    }

    @Override
    public Optional<String> e164(String raw, String region) {
        return parse(raw, region).filter(plans::isValidNumber)
                .map(number -> plans.format(number, PhoneNumberFormat.E164));
    }

    @Override
    public boolean canReceiveText(String e164) {
        return parse(e164, "ZZ").map(plans::getNumberType).filter(type -> type == PhoneNumberType.MOBILE
                || type == PhoneNumberType.FIXED_LINE_OR_MOBILE || type == PhoneNumberType.UNKNOWN).isPresent();
    }

    private Optional<PhoneNumber> parse(String raw, String region) {
        try {
            return Optional.of(plans.parse(raw, region));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}

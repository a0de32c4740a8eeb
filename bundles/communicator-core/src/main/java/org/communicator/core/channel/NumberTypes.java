package org.communicator.core.channel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.communicator.api.people.SenderNumber.Type;

/** What kind of number one of our own is, as far as the numbering plans tell. Pure. */
public final class NumberTypes {

    private static final String NO_REGION = "ZZ";

    private NumberTypes() {
    }

    /** A number without a country's prefix is a short code. */
    public static Type of(String number) {
        if (!number.startsWith("+")) {
            return Type.SHORT_CODE;
        }
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            return plans.getNumberType(plans.parse(number, NO_REGION)) == PhoneNumberType.TOLL_FREE ? Type.TOLL_FREE
                    : Type.LOCAL;
        } catch (NumberParseException none) {
            return Type.LOCAL;
        }
    }
}

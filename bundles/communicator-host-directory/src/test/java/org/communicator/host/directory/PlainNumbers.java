package org.communicator.host.directory;

import java.util.Optional;
import org.communicator.api.host.PhoneNumbers;

/** Takes for valid what looks like E.164 once blanks are gone; a number without a prefix is one of the US. */
final class PlainNumbers implements PhoneNumbers {

    @Override
    public Optional<String> e164(String raw, String region) {
        String digits = raw.replaceAll("[ ()-]", "");
        String number = digits.startsWith("+") ? digits : "+1" + digits;
        return Optional.of(number).filter(text -> text.matches("\\+[1-9][0-9]{9,14}"));
    }

    @Override
    public boolean canReceiveText(String e164) {
        return true;
    }
}

package org.communicator.sandbox.message;

import java.util.regex.Pattern;

/** What counts as a telephone number here: E.164, and for senders also a short code or a name. */
public final class PhoneNumber {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SHORT_CODE = Pattern.compile("\\d{5,6}");
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");

    private PhoneNumber() {
    }

    public static boolean isValid(String number) {
        return E164.matcher(number).matches();
    }

    public static boolean isValidSender(String sender) {
        return isValid(sender) || SHORT_CODE.matcher(sender).matches() || NAME.matcher(sender).matches();
    }
}

package org.communicator.sandbox.message;

import java.util.UUID;

/** Twilio's identifiers: two letters and 32 hexadecimal digits. */
public final class Sid {

    private Sid() {
    }

    /** SM, or MM when something is attached. */
    public static String forMessage(boolean withMedia) {
        return (withMedia ? "MM" : "SM") + UUID.randomUUID().toString().replace("-", "");
    }

    public static boolean isMessage(String text) {
        return text.matches("(SM|MM)[0-9a-fA-F]{32}");
    }
}

package org.communicator.samples.crm.messaging;

import java.util.Optional;
import org.communicator.samples.crm.demo.Client;

/** The sandbox's number of a sample client; all of them are North American. */
public final class PhoneOf {

    private static final int NATIONAL_DIGITS = 10;

    private PhoneOf() {
    }

    /** The number as the sandbox writes it, or empty when the client has no complete one. */
    public static Optional<String> sample(Client client) {
        return client.contacts().stream()
                .filter(contact -> contact.type().equals("PHONE"))
                .map(contact -> contact.value().replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", ""))
                .filter(digits -> digits.length() == NATIONAL_DIGITS)
                .map(digits -> "+1" + digits)
                .findFirst();
    }
}

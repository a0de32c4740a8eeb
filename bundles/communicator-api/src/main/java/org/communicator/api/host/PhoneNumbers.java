package org.communicator.api.host;

import java.util.Optional;

/** What can be said of a phone number without calling it. Pure; safe for use by many threads. */
public interface PhoneNumbers {

    /**
     * The number in E.164 if it is valid.
     *
     * @param raw as somebody wrote it
     * @param region ISO 3166 country for numbers that have no prefix
     */
    Optional<String> e164(String raw, String region);

    /** Whether a text can reach the number as far as its numbering plan tells; false for a plain landline. */
    boolean canReceiveText(String e164);
}

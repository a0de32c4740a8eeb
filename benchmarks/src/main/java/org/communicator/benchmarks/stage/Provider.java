package org.communicator.benchmarks.stage;

/**
 * The account at the provider.
 *
 * @param accountSid its SID
 * @param authToken its secret, which is none
 */
public record Provider(String accountSid, String authToken) {

    /** The sandbox's. */
    public static final Provider SANDBOX =
            new Provider("AC00000000000000000000000000000001", "0123456789abcdef0123456789abcdef");
}

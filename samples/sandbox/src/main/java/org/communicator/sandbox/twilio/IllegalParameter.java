package org.communicator.sandbox.twilio;

/** A parameter of a list that cannot be read. */
final class IllegalParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalParameter() {
        super("Invalid parameter", null, false, false);
    }
}

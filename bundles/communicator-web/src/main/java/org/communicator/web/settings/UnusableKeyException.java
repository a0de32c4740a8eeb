package org.communicator.web.settings;

/** A configured key cannot be used; the message says why, without the key. */
final class UnusableKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableKeyException(String message) {
        super(message);
    }
}

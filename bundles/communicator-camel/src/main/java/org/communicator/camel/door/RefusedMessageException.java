package org.communicator.camel.door;

/** What is to be stored is no message: trying again would not help. */
public final class RefusedMessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    RefusedMessageException(String why) {
        super(why);
    }
}

package org.communicator.api.contact;

import org.communicator.api.host.ClientId;

/** What became of saying who somebody is. */
public sealed interface ContactOutcome {

    /**
     * It is done, and what was written with the address is in the client's conversation.
     *
     * @param client who it is
     */
    record Done(ClientId client) implements ContactOutcome {
    }

    /** There is no such conversation or client within reach. */
    record NotFound() implements ContactOutcome {
    }

    /** The host takes no contacts from here. */
    record HostReadOnly() implements ContactOutcome {
    }

    /**
     * One of the numbers or email addresses is none.
     *
     * @param index its place among those that were given
     */
    record InvalidAddress(int index) implements ContactOutcome {
    }

    /** A location that was given is out of reach, or none is known. */
    record InvalidLocation() implements ContactOutcome {
    }

    /** The client does not have the address of the conversation. */
    record LacksAddress() implements ContactOutcome {
    }

    /** The conversation is not one with an unknown address. */
    record AlreadyKnown() implements ContactOutcome {
    }
}

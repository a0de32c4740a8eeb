package org.communicator.core.consent;

import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;

/** Whether the ledger lets a message through. */
public sealed interface ConsentCheck {

    /** Whether the message may be sent as far as the ledger knows. */
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** The entry that forbids it; empty if nothing does, or if only an opt-in is missing. */
    default Optional<ConsentEntry> optOut() {
        return this instanceof OptedOut out ? Optional.of(out.entry()) : Optional.empty();
    }

    /** Nothing stands against it. */
    record Allowed() implements ConsentCheck {
    }

    /**
     * The person does not want to be written to.
     *
     * @param entry says so
     */
    record OptedOut(ConsentEntry entry) implements ConsentCheck {
    }

    /** Marketing, and the person has not agreed to it. */
    record NotOptedIn() implements ConsentCheck {
    }
}

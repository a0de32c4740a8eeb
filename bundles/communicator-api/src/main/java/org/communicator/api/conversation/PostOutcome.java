package org.communicator.api.conversation;

/** What became of a message that a staff member wanted to send. */
public sealed interface PostOutcome {

    /**
     * Stored and queued, now or by an earlier request with the same key.
     *
     * @param message the message
     */
    record Posted(Message message) implements PostOutcome {
    }

    /**
     * No channel leads to the client; nothing was stored.
     *
     * @param choice says why
     */
    record Unreachable(ChannelChoice choice) implements PostOutcome {
    }

    /** Neither the location nor the account has a number to send from; nothing was stored. */
    record NoSenderNumber() implements PostOutcome {
    }

    /** There is no such client or conversation within the caller's reach. */
    record NotFound() implements PostOutcome {
    }

    /** The idempotency key was used for another request. */
    record KeyReused() implements PostOutcome {
    }
}

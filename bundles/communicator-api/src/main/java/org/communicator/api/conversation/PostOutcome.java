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

    /** The number to send from is none that the author may use; nothing was stored. */
    record NumberNotYours() implements PostOutcome {
    }

    /**
     * The cards cannot be sent; nothing was stored.
     *
     * @param reason why
     */
    record CardRefused(Reason reason) implements PostOutcome {

        /** Causes. */
        public enum Reason {
            /** A card shows a client whom its author may not see. */
            OUT_OF_REACH,
            /** Cards are only for chats of staff. */
            ONLY_AMONG_STAFF
        }
    }

    /** There is no such client or conversation within the caller's reach. */
    record NotFound() implements PostOutcome {
    }

    /** The idempotency key was used for another request. */
    record KeyReused() implements PostOutcome {
    }
}

package org.communicator.api.conversation;

import java.util.Objects;

/** What became of a failed message that was to be sent again. */
public sealed interface ResendOutcome {

    /**
     * It was posted, or could not be for the same causes as any message.
     *
     * @param outcome what came of it
     */
    record Tried(PostOutcome outcome) implements ResendOutcome {
        public Tried {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** It has not failed, has no text, or is a campaign's, which is sent again by its batch only. */
    record NotResendable() implements ResendOutcome {
    }
}

package org.communicator.api.channel;

import java.time.Duration;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageStatus;

/** What came of one attempt to send. A value, never an exception: the outbox decides what follows. */
public sealed interface SendResult {

    /** A word for figures and logs. */
    String word();

    /**
     * The provider has it.
     *
     * @param providerId the provider's id of the message
     * @param status where it stands, at least {@link MessageStatus#SENDING}
     */
    record Accepted(String providerId, MessageStatus status) implements SendResult {

        @Override
        public String word() {
            return "accepted";
        }
    }

    /**
     * The provider will never take it; no other attempt is made.
     *
     * @param failure the cause
     */
    record Rejected(Failure failure) implements SendResult {

        @Override
        public String word() {
            return "rejected";
        }
    }

    /**
     * The provider certainly did not take it now; it is tried again.
     *
     * @param cause a short word for the log, without addresses or text
     * @param atLeast how long to wait at least; zero leaves it to the outbox
     */
    record Later(String cause, Duration atLeast) implements SendResult {

        @Override
        public String word() {
            return "later";
        }
    }

    /**
     * Nobody knows whether the provider took it: the answer was lost. Its list is asked before another attempt.
     *
     * @param cause a short word for the log, without addresses or text
     */
    record InDoubt(String cause) implements SendResult {

        @Override
        public String word() {
            return "in_doubt";
        }
    }
}

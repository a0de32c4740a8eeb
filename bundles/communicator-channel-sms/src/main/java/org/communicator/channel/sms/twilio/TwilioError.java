package org.communicator.channel.sms.twilio;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.conversation.Failure;

/**
 * What one of Twilio's error codes means for us.
 *
 * @param code Twilio's code
 * @param action what follows when a message is handed over
 * @param kind where the cause lies
 * @param text the cause in plain words, for staff
 * @param next what staff can do now
 */
record TwilioError(int code, Action action, Failure.Kind kind, String text, String next) {

    private static final Again SOON = new Again(Duration.ofMinutes(5), 3);
    private static final Again NEXT_DAY = new Again(Duration.ofDays(1), 1);

    /** What follows from an error. */
    enum Action {
        /** This message will never go; the others do. */
        REJECT,
        /** This message will never go, and an administrator must change something before others like it do. */
        REJECT_AND_WARN,
        /** Nothing is wrong but the moment. */
        LATER,
        /** The day's limit is used up. */
        TOMORROW,
        /** Nobody knows yet whether it arrives. */
        ASK,
        /** No message goes before an administrator changes something; all wait for it. */
        WAIT_AND_WARN
    }

    TwilioError {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(next, "next");
    }

    /** When a message that Twilio took and that failed by this error may be sent once more. */
    Optional<Again> again() {
        return Optional.ofNullable(switch (action) {
            case LATER -> SOON;
            case TOMORROW -> NEXT_DAY;
            default -> null;
        });
    }

    /** For people. */
    Failure failure() {
        return new Failure(Integer.toString(code), text, next, kind);
    }
}

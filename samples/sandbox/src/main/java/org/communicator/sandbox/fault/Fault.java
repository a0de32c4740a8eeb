package org.communicator.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.communicator.sandbox.http.Problem;

/**
 * How the provider misbehaves; a missing field means that this part goes well.
 *
 * @param answerCode Twilio's code for {@link Answer#REJECT}
 * @param answerDelayMs what the answer to a create waits
 * @param outcomeCode Twilio's code for a message that does not arrive
 * @param stepDelayMs time between two statuses, null for the usual
 * @param times for how many messages, null until it is cleared
 * @param percent how many of a hundred messages meet it, null for all of them
 */
public record Fault(Answer answer, Integer answerCode, Integer answerDelayMs, Outcome outcome, Integer outcomeCode,
        Integer stepDelayMs, Callbacks callbacks, Integer times, Integer percent) {

    public static final Fault NONE = new Fault(null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_MS = 600_000;

    public Fault {
        answer = Objects.requireNonNullElse(answer, Answer.NORMAL);
        answerCode = Objects.requireNonNullElse(answerCode, 21614);
        answerDelayMs = Objects.requireNonNullElse(answerDelayMs, 0);
        outcome = Objects.requireNonNullElse(outcome, Outcome.DELIVERED);
        outcomeCode = Objects.requireNonNullElse(outcomeCode, outcome == Outcome.FAILED ? 30008 : 30003);
        callbacks = Objects.requireNonNullElse(callbacks, Callbacks.NORMAL);
        within("answerCode", answerCode, 10_000, 99_999);
        within("answerDelayMs", answerDelayMs, 0, LONGEST_MS);
        within("outcomeCode", outcomeCode, 10_000, 99_999);
        within("stepDelayMs", Objects.requireNonNullElse(stepDelayMs, 0), 0, LONGEST_MS);
        within("percent", Objects.requireNonNullElse(percent, 100), 1, 100);
        within("times", Objects.requireNonNullElse(times, 1), 1, 1_000_000);
    }

    /** The same, but that the message cannot be sent for another reason. */
    public Fault failed(int code) {
        return new Fault(answer, answerCode, answerDelayMs, Outcome.FAILED, code, stepDelayMs, callbacks, times, percent);
    }

    Fault withTimes(int left) {
        return new Fault(answer, answerCode, answerDelayMs, outcome, outcomeCode, stepDelayMs, callbacks, left,
                percent);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Problem(400, "'" + field + "' is " + value + ", not between " + least + " and " + most + ".");
        }
    }

    /** What a create is answered. */
    public enum Answer {
        @JsonProperty("normal") NORMAL,
        @JsonProperty("reject") REJECT,
        @JsonProperty("too-many-requests") TOO_MANY_REQUESTS,
        @JsonProperty("server-error") SERVER_ERROR,
        @JsonProperty("unavailable") UNAVAILABLE,
        @JsonProperty("cut-after-accept") CUT_AFTER_ACCEPT,
        @JsonProperty("error-after-accept") ERROR_AFTER_ACCEPT,
        @JsonProperty("down") DOWN,
        @JsonProperty("never") NEVER
    }

    /** What becomes of a message that was accepted. */
    public enum Outcome {
        @JsonProperty("delivered") DELIVERED,
        @JsonProperty("undelivered") UNDELIVERED,
        @JsonProperty("failed") FAILED,
        @JsonProperty("sent") SENT
    }

    /** How the statuses are reported. */
    public enum Callbacks {
        @JsonProperty("normal") NORMAL,
        @JsonProperty("duplicate") DUPLICATE,
        @JsonProperty("reversed") REVERSED,
        @JsonProperty("early") EARLY,
        @JsonProperty("none") NONE
    }
}

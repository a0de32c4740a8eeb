package org.communicator.channel.sms.twilio;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.http.conn.ConnectTimeoutException;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Failure;

/**
 * Decides what came of an attempt that ended in an exception. Only what certainly did not reach Twilio is simply tried
 * again; what may have reached it is in doubt, so that no client gets a text twice.
 */
final class SendOutcome {

    /** How long to leave an account alone that an administrator must see to first. */
    static final Duration UNTIL_SOMEBODY_LOOKED = Duration.ofMinutes(5);

    /** Twilio's queue empties at one text a second and number. */
    private static final Duration UNTIL_QUEUE_IS_SHORTER = Duration.ofSeconds(30);

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private static final Set<Class<? extends Exception>> NEVER_LEFT = Set.of(ConnectException.class,
            ConnectTimeoutException.class, NoRouteToHostException.class, UnknownHostException.class,
            SSLHandshakeException.class, RejectedExecutionException.class, DirectConsumerNotAvailableException.class);

    private final TwilioCondition condition;

    SendOutcome(TwilioCondition condition) {
        this.condition = condition;
    }

    /** The result. */
    SendResult of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (neverLeft(cause)) {
                return new SendResult.Later(word(cause), Duration.ZERO);
            }
            if (cause instanceof ApiException e && e.getStatusCode() != null) {
                return answered(e.getStatusCode(), e.getCode() == null ? 0 : e.getCode());
            }
        }
        return new SendResult.InDoubt(word(root(thrown)));
    }

    private SendResult answered(int status, int code) {
        if (status >= 500 || status == 408) {
            return new SendResult.InDoubt("HTTP " + status);
        }
        if (status == 429) {
            return new SendResult.Later("HTTP 429", Duration.ZERO);
        }
        TwilioError error = code == 0 ? unnamed(status) : TwilioErrors.of(code).orElseGet(() -> unlisted(status, code));
        condition.answered(error);
        return switch (error.action()) {
            case REJECT, REJECT_AND_WARN -> new SendResult.Rejected(error.failure());
            case LATER -> new SendResult.Later(word(error), UNTIL_QUEUE_IS_SHORTER);
            case TOMORROW -> new SendResult.Later(word(error), ONE_DAY);
            case ASK -> new SendResult.InDoubt(word(error));
            case WAIT_AND_WARN -> new SendResult.Later(word(error), UNTIL_SOMEBODY_LOOKED);
        };
    }

    private static boolean neverLeft(Throwable cause) {
        return NEVER_LEFT.stream().anyMatch(kind -> kind.isInstance(cause));
    }

    /** A code that is not in our table: what the HTTP status says then. */
    private static TwilioError unlisted(int status, int code) {
        return status == 401 || status == 403 || status == 404 ? new TwilioError(code,
                TwilioError.Action.WAIT_AND_WARN, Failure.Kind.OURS, "The texting account refuses our calls.", "Tell your administrator.")
                : TwilioErrors.orUnknown(code);
    }

    /** No code of Twilio's: it was not Twilio that answered, or not where we think it is. */
    private static TwilioError unnamed(int status) {
        return new TwilioError(status, TwilioError.Action.WAIT_AND_WARN, Failure.Kind.OURS,
                "What answers at base.url does not speak like Twilio (HTTP " + status + ").",
                "Tell your administrator.");
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String word(Throwable cause) {
        return cause.getClass().getSimpleName();
    }

    private static String word(TwilioError error) {
        return "Twilio error " + error.code();
    }
}

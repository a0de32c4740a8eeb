package org.communicator.channel.push.firebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.communicator.api.conversation.Failure;
import org.communicator.channel.push.service.Answer;
import org.communicator.channel.push.service.Attempt;
import org.communicator.channel.push.service.Json;

/**
 * What Firebase's refusals mean (https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode). A refused
 * notification that may have got through is sent again: it replaces the first one on the device. Pure.
 */
final class FirebaseErrors {

    private static final String FCM_ERROR = "google.firebase.fcm.v1.FcmError";
    private static final Duration QUOTA = Duration.ofMinutes(1);
    private static final Duration UNTIL_SOMEBODY_LOOKED = Duration.ofMinutes(5);

    private FirebaseErrors() {
    }

    static Attempt of(Answer answer) {
        String code = code(answer);
        return switch (code) {
            case "UNREGISTERED" -> new Attempt.Gone();
            case "INVALID_ARGUMENT" -> new Attempt.Refused(new Failure("fcm-invalid-argument",
                    "The push service cannot use the registration of the guest app.",
                    "Ask the client to open the app again, or write another way.", Failure.Kind.DEVICE));
            case "SENDER_ID_MISMATCH" -> new Attempt.Refused(new Failure("fcm-sender-id-mismatch",
                    "The guest app on this device belongs to another Firebase project.", "Tell your administrator.",
                    Failure.Kind.OURS));
            case "THIRD_PARTY_AUTH_ERROR" -> new Attempt.Later(code, UNTIL_SOMEBODY_LOOKED);
            case "QUOTA_EXCEEDED" -> new Attempt.Later(code, orElse(answer.retryAfter(), QUOTA));
            case "UNAVAILABLE" -> new Attempt.Later(code, answer.retryAfter());
            case "INTERNAL" -> new Attempt.InDoubt(code);
            default -> byStatus(answer);
        };
    }

    /** Firebase itself did not say what it is: an error of Google's front, or of what stands in between. */
    private static Attempt byStatus(Answer answer) {
        String word = "HTTP " + answer.status();
        return switch (answer.status()) {
            case 401, 403 -> new Attempt.Later(word, UNTIL_SOMEBODY_LOOKED);
            case 404 -> new Attempt.Later("no such project", UNTIL_SOMEBODY_LOOKED);
            case 429 -> new Attempt.Later(word, orElse(answer.retryAfter(), QUOTA));
            case 503 -> new Attempt.Later(word, answer.retryAfter());
            case 400, 413 -> new Attempt.Refused(new Failure("fcm-" + answer.status(),
                    "The push service did not take the notification (" + word + ").", "Write another way.",
                    Failure.Kind.NETWORK));
            default -> answer.status() >= 500 ? new Attempt.InDoubt(word)
                    : new Attempt.Later(word, UNTIL_SOMEBODY_LOOKED);
        };
    }

    private static String code(Answer answer) {
        JsonNode error = Json.read(answer.body()).path("error");
        return StreamSupport.stream(error.path("details").spliterator(), false)
                .filter(detail -> detail.path("@type").asText("").endsWith(FCM_ERROR))
                .map(detail -> detail.path("errorCode").asText("")).findFirst()
                .orElseGet(() -> "INVALID_ARGUMENT".equals(error.path("status").asText("")) ? "INVALID_ARGUMENT" : "");
    }

    private static Duration orElse(Duration said, Duration otherwise) {
        return said.isZero() ? otherwise : said;
    }
}

package org.communicator.sandbox.twilio;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.communicator.sandbox.http.Reply;

/** An error as Twilio words it; only the code is contract. */
public record TwilioError(int code, String message, @JsonProperty("more_info") String moreInfo, int status) {

    private static final Map<Integer, String> MESSAGES = Map.ofEntries(
            Map.entry(20001, "Invalid parameter"),
            Map.entry(20003, "Authenticate"),
            Map.entry(20004, "Method not allowed"),
            Map.entry(20404, "The requested resource was not found"),
            Map.entry(20429, "Too Many Requests"),
            Map.entry(20500, "An internal server error has occurred"),
            Map.entry(20503, "Service Unavailable"),
            Map.entry(21211, "The 'To' number is not a valid phone number"),
            Map.entry(21212, "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID"),
            Map.entry(21266, "'To' and 'From' number cannot be the same"),
            Map.entry(21408, "Permission to send an SMS has not been enabled for the region of the 'To' number"),
            Map.entry(21602, "Message body is required"),
            Map.entry(21603, "A 'From' phone number is required"),
            Map.entry(21604, "A 'To' phone number is required"),
            Map.entry(21606, "The 'From' phone number is not a valid, SMS-capable number of this account"),
            Map.entry(21609, "The 'StatusCallback' URL is not valid"),
            Map.entry(21610, "Attempt to send to unsubscribed recipient"),
            Map.entry(21611, "This 'From' number has exceeded the maximum number of queued messages"),
            Map.entry(21612, "The 'To' phone number is not currently reachable via SMS"),
            Map.entry(21614, "The 'To' number is not a valid mobile number"),
            Map.entry(21617, "The concatenated message body exceeds the 1600 character limit"),
            Map.entry(21623, "Number of media files exceeds allowed limit"),
            Map.entry(21701, "The Messaging Service does not exist"),
            Map.entry(35111, "The SendAt parameter is required for scheduled messages"),
            Map.entry(35118, "MessagingServiceSid is required to schedule a message"),
            Map.entry(30003, "Unreachable destination handset"),
            Map.entry(30004, "Message blocked"),
            Map.entry(30005, "Unknown destination handset"),
            Map.entry(30006, "Landline or unreachable carrier"),
            Map.entry(30007, "Message filtered"),
            Map.entry(30008, "Unknown error"),
            Map.entry(30409, "Message cannot be canceled"),
            Map.entry(30034, "US A2P 10DLC - Message from an Unregistered Number"));

    private static final Map<Integer, Integer> STATUSES = Map.of(
            20003, 401, 20004, 405, 20404, 404, 20429, 429, 20500, 500, 20503, 503, 21611, 429);

    public static TwilioError of(int code) {
        return new TwilioError(code, messageOf(code), "https://www.twilio.com/docs/errors/" + code,
                STATUSES.getOrDefault(code, 400));
    }

    static String messageOf(int code) {
        return MESSAGES.getOrDefault(code, "Error " + code);
    }

    Reply asReply() {
        Reply reply = Reply.json(status, this);
        return switch (status) {
            case 401 -> reply.withHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
            case 429 -> reply.withHeader("Retry-After", "1");
            default -> reply;
        };
    }
}

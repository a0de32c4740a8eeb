package org.communicator.channel.sms.twilio;

import static org.communicator.api.conversation.Failure.Kind.ADDRESS;
import static org.communicator.api.conversation.Failure.Kind.CONTENT;
import static org.communicator.api.conversation.Failure.Kind.DEVICE;
import static org.communicator.api.conversation.Failure.Kind.NETWORK;
import static org.communicator.api.conversation.Failure.Kind.OURS;
import static org.communicator.api.conversation.Failure.Kind.REFUSED;
import static org.communicator.api.conversation.Failure.Kind.UNKNOWN;
import static org.communicator.channel.sms.twilio.TwilioError.Action.ASK;
import static org.communicator.channel.sms.twilio.TwilioError.Action.LATER;
import static org.communicator.channel.sms.twilio.TwilioError.Action.REJECT;
import static org.communicator.channel.sms.twilio.TwilioError.Action.REJECT_AND_WARN;
import static org.communicator.channel.sms.twilio.TwilioError.Action.TOMORROW;
import static org.communicator.channel.sms.twilio.TwilioError.Action.WAIT_AND_WARN;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.conversation.Failure;

/** Twilio's error codes that call for more than "it failed". Source: https://www.twilio.com/docs/api/errors. */
final class TwilioErrors {

    private static final String OTHER_WAY = "Write an email or call.";
    private static final String CHECK_NUMBER = "Check the number in the client's profile, or write an email.";
    private static final String ONCE_MORE = "Send it again later, write an email or call.";
    private static final String WAIT = "Wait: the texting service will say more.";
    private static final String TELL_ADMINISTRATOR = "Tell your administrator; until then, write an email or call.";

    private static final Map<Integer, TwilioError> BY_CODE = Stream.of(
            // The account: nothing goes out.
            error(20003, WAIT_AND_WARN, OURS, "The texting account does not accept our credentials.", TELL_ADMINISTRATOR),
            error(20005, WAIT_AND_WARN, OURS, "The texting account is not active.", TELL_ADMINISTRATOR),
            error(20008, WAIT_AND_WARN, OURS, "The texting account has only test credentials.", TELL_ADMINISTRATOR),
            error(20404, WAIT_AND_WARN, OURS, "The texting account was not found.", TELL_ADMINISTRATOR),
            error(21609, WAIT_AND_WARN, OURS, "Our own address for delivery reports is refused.", TELL_ADMINISTRATOR),
            error(30002, WAIT_AND_WARN, OURS, "The texting account is suspended.", TELL_ADMINISTRATOR),

            // The moment.
            error(20429, LATER, NETWORK, "The texting service was too busy.", ONCE_MORE),
            error(21611, LATER, NETWORK, "Too many texts were waiting at the texting service.", ONCE_MORE),
            error(30001, LATER, NETWORK, "Too many texts were waiting at the texting service.", ONCE_MORE),
            error(30017, LATER, NETWORK, "The phone network was too busy.", ONCE_MORE),
            error(30022, LATER, NETWORK, "The number has sent too many texts in too short a time.", ONCE_MORE),
            error(30023, TOMORROW, NETWORK, "Today's limit of texts is used up.", ONCE_MORE),
            error(30025, TOMORROW, NETWORK, "Half of today's limit of texts to T-Mobile is used up.", ONCE_MORE),
            error(30026, TOMORROW, NETWORK, "Most of today's limit of texts to T-Mobile is used up.", ONCE_MORE),
            error(30027, TOMORROW, NETWORK, "Today's limit of texts to T-Mobile is used up.", ONCE_MORE),

            // The client's number.
            error(21211, REJECT, ADDRESS, "The number is not a valid phone number.", CHECK_NUMBER),
            error(21217, REJECT, ADDRESS, "The number is not a valid phone number.", CHECK_NUMBER),
            error(21401, REJECT, ADDRESS, "The number is not a valid phone number.", CHECK_NUMBER),
            error(21610, REJECT, REFUSED, "The client has opted out of texts.", OTHER_WAY),
            error(21612, REJECT, ADDRESS, "Texts cannot reach this number from ours.", OTHER_WAY),
            error(21614, REJECT, ADDRESS, "The number is not a mobile number.", OTHER_WAY),
            error(21635, REJECT, ADDRESS, "The number is a landline.", OTHER_WAY),
            error(30003, REJECT, DEVICE, "The phone is switched off or out of reach.", ONCE_MORE),
            error(30004, REJECT, REFUSED, "The phone or its network blocks our texts.", OTHER_WAY),
            error(30005, REJECT, ADDRESS, "The number is not in use.", CHECK_NUMBER),
            error(30006, REJECT, ADDRESS, "The number is a landline or its network takes no texts.", OTHER_WAY),
            error(30008, REJECT, NETWORK, "The phone network did not say why.", ONCE_MORE),
            error(30410, ASK, UNKNOWN, "The phone network has not answered yet.", WAIT),
            error(30533, REJECT, OURS, "Texts between persons are not allowed from this number.", OTHER_WAY),

            // The text.
            error(14107, REJECT, UNKNOWN, "Two machines were answering each other; this was stopped.", OTHER_WAY),
            error(21602, REJECT, CONTENT, "The text was empty.", "Write something and send it again."),
            error(21617, REJECT, CONTENT, "The text is longer than 1,600 characters.",
                    "Send it in parts, or write an email."),
            error(21619, REJECT, CONTENT, "The text was empty.", "Write something and send it again."),
            error(21620, REJECT, CONTENT, "An attachment could not be read.", "Send it again without the attachment."),
            error(21623, REJECT, CONTENT, "There are more than ten attachments.", "Send it in parts."),
            error(30007, REJECT, CONTENT, "The phone network took the text for unwanted mail.",
                    "Write it in other words and without links, or write an email."),
            error(30011, REJECT, DEVICE, "The phone's network takes no pictures.", "Send a link instead."),
            error(30019, REJECT, CONTENT, "An attachment is too big.", "Send it again without the attachment."),

            // Our number.
            error(21212, REJECT_AND_WARN, OURS, "Our number is not valid for texts.", TELL_ADMINISTRATOR),
            error(21408, REJECT_AND_WARN, OURS, "Texts to this country are not switched on.", TELL_ADMINISTRATOR),
            error(21603, REJECT_AND_WARN, OURS, "There is no number to send from.", TELL_ADMINISTRATOR),
            error(21604, REJECT_AND_WARN, OURS, "There is no number to send to.", TELL_ADMINISTRATOR),
            error(21606, REJECT_AND_WARN, OURS, "Our number cannot send texts.", TELL_ADMINISTRATOR),
            error(21608, REJECT_AND_WARN, OURS, "The trial account may not text this number.", TELL_ADMINISTRATOR),
            error(21621, REJECT_AND_WARN, OURS, "Our number cannot send pictures.", TELL_ADMINISTRATOR),
            error(21659, REJECT_AND_WARN, OURS, "Our number does not belong to the texting account.", TELL_ADMINISTRATOR),
            error(21703, REJECT_AND_WARN, OURS, "The messaging service has no number.", TELL_ADMINISTRATOR),
            error(21704, REJECT_AND_WARN, OURS, "The messaging service has no number.", TELL_ADMINISTRATOR),
            error(21705, REJECT_AND_WARN, OURS, "The messaging service is not valid.", TELL_ADMINISTRATOR),
            error(30032, REJECT_AND_WARN, OURS, "Our toll-free number is not verified.", TELL_ADMINISTRATOR),
            error(30034, REJECT_AND_WARN, OURS, "Our number is not registered for texts.", TELL_ADMINISTRATOR),
            error(50416, REJECT_AND_WARN, OURS, "Our number and the client's are in another talk of the texting service.",
                    TELL_ADMINISTRATOR),

            // Our own address, which the texting service calls.
            error(11200, REJECT_AND_WARN, OURS, "The texting service could not reach us.", TELL_ADMINISTRATOR),
            error(12300, REJECT_AND_WARN, OURS, "The texting service could not read our answer.", TELL_ADMINISTRATOR),
            error(57012, REJECT_AND_WARN, OURS, "A call of the texting service was not signed by it.", TELL_ADMINISTRATOR),

            // What came in.
            error(30009, REJECT, NETWORK, "A part of a text from the client did not arrive.",
                    "Ask the client to send it again."),

            // Calls.
            error(13223, REJECT, ADDRESS, "The number to call is not a valid phone number.", CHECK_NUMBER),
            error(13224, REJECT, ADDRESS, "The number to call is not a valid phone number.", CHECK_NUMBER),
            error(13225, REJECT, REFUSED, "Calls to this number are not allowed.", OTHER_WAY),
            error(13226, REJECT, ADDRESS, "The country of the number to call is not known.", CHECK_NUMBER),
            error(13227, REJECT_AND_WARN, OURS, "Calls to this country are not switched on.", TELL_ADMINISTRATOR))
            .collect(Collectors.toUnmodifiableMap(TwilioError::code, Function.identity()));

    private TwilioErrors() {
    }

    /** What we know of a code; empty if we know nothing. */
    static Optional<TwilioError> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What we can say of any code. */
    static TwilioError orUnknown(int code) {
        return of(code).orElseGet(
                () -> error(code, REJECT, NETWORK, "The texting service could not send it (code " + code + ").", ONCE_MORE));
    }

    private static TwilioError error(int code, TwilioError.Action action, Failure.Kind kind, String text, String next) {
        return new TwilioError(code, action, kind, text, next);
    }
}

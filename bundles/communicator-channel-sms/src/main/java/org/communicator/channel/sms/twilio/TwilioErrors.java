package org.communicator.channel.sms.twilio;

import static org.communicator.channel.sms.twilio.TwilioError.Action.LATER;
import static org.communicator.channel.sms.twilio.TwilioError.Action.REJECT;
import static org.communicator.channel.sms.twilio.TwilioError.Action.REJECT_AND_WARN;
import static org.communicator.channel.sms.twilio.TwilioError.Action.WAIT_AND_WARN;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Twilio's error codes that call for more than "it failed". Source: https://www.twilio.com/docs/api/errors. */
final class TwilioErrors {

    private static final String OTHER_WAY = "Write an email or call.";
    private static final String CHECK_NUMBER = "Check the number in the client's profile, or write an email.";
    private static final String ONCE_MORE = "Send it again later, write an email or call.";
    private static final String TELL_ADMINISTRATOR = "Tell your administrator; until then, write an email or call.";

    private static final Map<Integer, TwilioError> BY_CODE = Stream.of(
            // The account: nothing goes out.
            error(20003, WAIT_AND_WARN, "The texting account does not accept our credentials.", TELL_ADMINISTRATOR),
            error(20005, WAIT_AND_WARN, "The texting account is not active.", TELL_ADMINISTRATOR),
            error(20008, WAIT_AND_WARN, "The texting account has only test credentials.", TELL_ADMINISTRATOR),
            error(20404, WAIT_AND_WARN, "The texting account was not found.", TELL_ADMINISTRATOR),
            error(21609, WAIT_AND_WARN, "Our own address for delivery reports is refused.", TELL_ADMINISTRATOR),
            error(30002, WAIT_AND_WARN, "The texting account is suspended.", TELL_ADMINISTRATOR),

            // The moment.
            error(20429, LATER, "The texting service was too busy.", ONCE_MORE),
            error(21611, LATER, "Too many texts were waiting at the texting service.", ONCE_MORE),
            error(30001, LATER, "Too many texts were waiting at the texting service.", ONCE_MORE),
            error(30017, LATER, "The phone network was too busy.", ONCE_MORE),
            error(30022, LATER, "The number has sent too many texts in too short a time.", ONCE_MORE),

            // The client's number.
            error(21211, REJECT, "The number is not a valid phone number.", CHECK_NUMBER),
            error(21217, REJECT, "The number is not a valid phone number.", CHECK_NUMBER),
            error(21401, REJECT, "The number is not a valid phone number.", CHECK_NUMBER),
            error(21610, REJECT, "The client has opted out of texts.", OTHER_WAY),
            error(21612, REJECT, "Texts cannot reach this number from ours.", OTHER_WAY),
            error(21614, REJECT, "The number is not a mobile number.", OTHER_WAY),
            error(21635, REJECT, "The number is a landline.", OTHER_WAY),
            error(30003, REJECT, "The phone is switched off or out of reach.", ONCE_MORE),
            error(30004, REJECT, "The phone or its network blocks our texts.", OTHER_WAY),
            error(30005, REJECT, "The number is not in use.", CHECK_NUMBER),
            error(30006, REJECT, "The number is a landline or its network takes no texts.", OTHER_WAY),
            error(30008, REJECT, "The phone network did not say why.", ONCE_MORE),
            error(30410, REJECT, "The phone network did not answer in time.", ONCE_MORE),
            error(30533, REJECT, "Texts between persons are not allowed from this number.", OTHER_WAY),

            // The text.
            error(14107, REJECT, "Two machines were answering each other; this was stopped.", OTHER_WAY),
            error(21602, REJECT, "The text was empty.", "Write something and send it again."),
            error(21617, REJECT, "The text is longer than 1,600 characters.", "Send it in parts, or write an email."),
            error(21619, REJECT, "The text was empty.", "Write something and send it again."),
            error(21620, REJECT, "An attachment could not be read.", "Send it again without the attachment."),
            error(21623, REJECT, "There are more than ten attachments.", "Send it in parts."),
            error(30007, REJECT, "The phone network took the text for unwanted mail.",
                    "Write it in other words and without links, or write an email."),
            error(30011, REJECT, "The phone's network takes no pictures.", "Send a link instead."),
            error(30019, REJECT, "An attachment is too big.", "Send it again without the attachment."),

            // Our number.
            error(21212, REJECT_AND_WARN, "Our number is not valid for texts.", TELL_ADMINISTRATOR),
            error(21408, REJECT_AND_WARN, "Texts to this country are not switched on.", TELL_ADMINISTRATOR),
            error(21603, REJECT_AND_WARN, "There is no number to send from.", TELL_ADMINISTRATOR),
            error(21604, REJECT_AND_WARN, "There is no number to send to.", TELL_ADMINISTRATOR),
            error(21606, REJECT_AND_WARN, "Our number cannot send texts.", TELL_ADMINISTRATOR),
            error(21608, REJECT_AND_WARN, "The trial account may not text this number.", TELL_ADMINISTRATOR),
            error(21621, REJECT_AND_WARN, "Our number cannot send pictures.", TELL_ADMINISTRATOR),
            error(21659, REJECT_AND_WARN, "Our number does not belong to the texting account.", TELL_ADMINISTRATOR),
            error(21703, REJECT_AND_WARN, "The messaging service has no number.", TELL_ADMINISTRATOR),
            error(21704, REJECT_AND_WARN, "The messaging service has no number.", TELL_ADMINISTRATOR),
            error(21705, REJECT_AND_WARN, "The messaging service is not valid.", TELL_ADMINISTRATOR),
            error(30023, REJECT_AND_WARN, "Today's limit of texts is used up.", ONCE_MORE),
            error(30032, REJECT_AND_WARN, "Our toll-free number is not verified.", TELL_ADMINISTRATOR),
            error(30034, REJECT_AND_WARN, "Our number is not registered for texts.", TELL_ADMINISTRATOR))
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
                () -> error(code, REJECT, "The texting service could not send it (code " + code + ").", ONCE_MORE));
    }

    private static TwilioError error(int code, TwilioError.Action action, String text, String next) {
        return new TwilioError(code, action, text, next);
    }
}

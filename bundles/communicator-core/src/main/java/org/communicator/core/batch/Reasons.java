package org.communicator.core.batch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ChannelChoice.Code;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.core.consent.ConsentCheck;
import org.communicator.core.consent.Refusal;

/** Why a recipient of a batch gets nothing, in words for the program's people. Pure. */
final class Reasons {

    static final Reason DUPLICATE = skipped("duplicate", "The same recipient stands further up in the batch.",
            "Nothing, if one message is enough.");
    static final Reason INVALID_ADDRESS = failed("invalid-address", "This is neither a valid telephone number in E.164"
            + " nor an email address.", "Correct it and send this one again.");
    static final Reason UNKNOWN_CLIENT = failed("unknown-client", "There is no such client within reach.",
            "Check the id, or feed the directory first.");
    static final Reason LOCATION_CLOSED = failed("location-closed", "The location was closed before it was sent.",
            "Send it from another location.");
    static final Reason NO_SENDER_NUMBER = failed("no-sender-number",
            "Neither the location nor the account has a number to send from.", "Set up a number, then send it again.");
    static final Reason BROKEN = failed("internal", "It could not be sent because of an error here; the log has more.",
            "Send this one again.");
    static final Failure CANCELLED = new Failure("batch-cancelled", "The batch was stopped before this one's turn.",
            "Send another batch to those who are still to get it.");

    private Reasons() {
    }

    /**
     * Where a recipient ends, and why.
     *
     * @param state skipped or failed
     * @param failure why
     */
    record Reason(RecipientState state, Failure failure) {
    }

    /** The values of fields are missing. */
    static Reason missing(Collection<String> fields) {
        return failed("missing-field", "There is no value for "
                + fields.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")) + ".",
                "Give the recipient a value, or take the field out of the text.");
    }

    /** The text has become too long, or nothing is left of it. */
    static Reason unsendable(String text) {
        return text.isBlank() ? failed("empty-text", "Nothing is left of the text once the fields are filled in.",
                "Give the recipient other values.")
                : failed("text-too-long", "The text has more than " + Message.MAX_TEXT
                        + " characters once the fields are filled in.", "Give shorter values or write a shorter text.");
    }

    /** No channel leads to the person. */
    static Reason unreachable(ChannelChoice choice) {
        if (choice.reasons().stream().anyMatch(reason -> reason.code() == Code.OPTED_OUT)) {
            return skipped("opted-out", choice.ghostText(), "Only the client can lift this.");
        }
        if (choice.reasons().stream().anyMatch(Reasons::isWithoutConsent)) {
            return skipped("no-consent", choice.ghostText(), "Ask the client for consent.");
        }
        return failed("unreachable", choice.ghostText(), "Correct what the CRM has of the client.");
    }

    /** The host says that one whom the address belongs to has not agreed. */
    static Reason withoutConsent() {
        return skipped("no-consent", "The client whom the address belongs to has not opted in.",
                "Ask the client for consent.");
    }

    /** The ledger says no. */
    static Reason refused(ConsentCheck check) {
        return new Reason(RecipientState.SKIPPED, Refusal.failure(check));
    }

    private static boolean isWithoutConsent(ChannelChoice.Reason reason) {
        return reason.code() == Code.NO_SMS_CONSENT || reason.code() == Code.NO_EMAIL_CONSENT;
    }

    private static Reason skipped(String code, String text, String next) {
        return new Reason(RecipientState.SKIPPED, new Failure(code, text, next));
    }

    private static Reason failed(String code, String text, String next) {
        return new Reason(RecipientState.FAILED, new Failure(code, text, next));
    }
}

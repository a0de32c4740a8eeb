package org.communicator.core.consent;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Failure;

/** Why the ledger lets a message not through, in words for staff. Pure. */
public final class Refusal {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Refusal() {
    }

    /** Who opted out of what, when and how, such as "The client opted out of text messages to … on 14 March (STOP)." */
    public static String sentence(ConsentEntry entry, ZoneId zone) {
        return "The client opted out of " + what(entry.subject().channel()) + " to " + entry.subject().address() + " on "
                + DAY.format(entry.at().atZone(zone)) + " (" + how(entry) + ").";
    }

    /** What becomes of a message that was to be sent. */
    public static Failure failure(ConsentCheck check) {
        return check instanceof ConsentCheck.OptedOut out
                ? new Failure("opted-out", "The client has opted out of these messages, so this one was not sent.",
                        next(out.entry()), Failure.Kind.REFUSED)
                : new Failure("not-opted-in", "The client has not agreed to marketing messages, so this one was not sent.",
                        "Ask the client to agree first (double opt-in).", Failure.Kind.REFUSED);
    }

    private static String next(ConsentEntry entry) {
        return entry.evidence().source() == Source.UNSUBSCRIBE
                ? "Leave the client out. Only if the client asks for such mail again, record an opt-in with its evidence."
                : "Call the client or use another way. Only the client can lift this, by texting START, or you by"
                        + " recording an opt-in with its evidence.";
    }

    private static String how(ConsentEntry entry) {
        return switch (entry.evidence().source()) {
            case KEYWORD, DOUBLE_OPT_IN -> entry.evidence().text();
            case UNSUBSCRIBE -> "unsubscribed in a mail";
            case STAFF -> "recorded by " + entry.by().map(Author::name).orElse("staff");
            case HOST -> "told by the CRM";
            case PROVIDER -> "told by the provider, " + entry.evidence().text();
        };
    }

    private static String what(Channel channel) {
        return switch (channel) {
            case SMS -> "text messages";
            case EMAIL -> "email";
            default -> "messages";
        };
    }
}

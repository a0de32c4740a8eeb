package org.communicator.channel.email;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Failure.Kind;

/** What mail servers' codes (RFC 3463, RFC 5321) mean, in plain words. What a server wrote beside them is not told on. */
public final class MailFailures {

    private static final String CHECK = "Check the address with the client, or write another way.";
    private static final String WAIT = "Send it again later, or write another way.";
    private static final String SHORTEN = "Send it without attachments, or in parts.";
    private static final String ADMINISTRATOR = "Tell your administrator.";
    private static final String OTHER_WAY = "Write to the client another way.";

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    private record Words(String text, String next, Kind kind) {
    }

    /** By the second and third part of the enhanced code. */
    private static final Map<String, Words> BY_DETAIL = Map.ofEntries(
            word("1.1", Kind.ADDRESS, "There is no such mailbox.", CHECK),
            word("1.2", Kind.ADDRESS, "There is no such mail domain.", CHECK),
            word("1.3", Kind.ADDRESS, "The email address is not written correctly.", CHECK),
            word("1.6", Kind.ADDRESS, "The mailbox has moved, and nobody knows where to.", CHECK),
            word("1.10", Kind.ADDRESS, "The domain of the address takes no mail.", CHECK),
            word("2.1", Kind.ADDRESS, "The mailbox is switched off.", OTHER_WAY),
            word("2.2", Kind.DEVICE, "The mailbox is full.", WAIT),
            word("2.3", Kind.CONTENT, "The message is too large for the mailbox.", SHORTEN),
            word("3.4", Kind.CONTENT, "The message is too large for the client's mail server.", SHORTEN),
            word("4.1", Kind.NETWORK, "The client's mail server does not answer.", WAIT),
            word("4.4", Kind.NETWORK, "There is no way to the client's mail server.", CHECK),
            word("4.6", Kind.NETWORK, "The message went round in circles between mail servers.", ADMINISTRATOR),
            word("4.7", Kind.NETWORK, "The client's mail server could not be reached in time.", WAIT),
            word("7.1", Kind.REFUSED, "The client's mail server refused the message.", OTHER_WAY),
            word("7.26", Kind.OURS, "The client's mail server does not believe that the message comes from us.",
                    ADMINISTRATOR),
            word("7.27", Kind.OURS, "The client's mail server does not believe that the message comes from us.",
                    ADMINISTRATOR));

    private static final Map<Integer, String> BY_REPLY = Map.of(550, "1.1", 551, "1.6", 552, "2.2", 553, "1.3",
            521, "1.10", 556, "1.10");

    private MailFailures() {
    }

    /** The enhanced status code in what a server said. */
    public static Optional<String> enhanced(String said) {
        Matcher matcher = ENHANCED.matcher(said == null ? "" : said);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * What is told to people.
     *
     * @param reply the reply code such as 550; 0 if there was none
     * @param said what the server said
     */
    public static Failure of(int reply, String said) {
        Optional<String> enhanced = enhanced(said);
        String code = enhanced.orElse(reply == 0 ? "undelivered" : Integer.toString(reply));
        Words words = enhanced.map(status -> BY_DETAIL.get(status.substring(2)))
                .or(() -> Optional.ofNullable(BY_REPLY.get(reply)).map(BY_DETAIL::get))
                .orElse(new Words("The client's mail server did not take the message.", OTHER_WAY, Kind.REFUSED));
        return new Failure(code, words.text(), words.next(), words.kind());
    }

    private static Map.Entry<String, Words> word(String detail, Kind kind, String text, String next) {
        return Map.entry(detail, new Words(text, next, kind));
    }
}

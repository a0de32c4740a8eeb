package org.communicator.channel.sms.twilio;

import com.twilio.base.ResourceSet;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.communicator.api.channel.ChannelSender.Found;
import org.communicator.api.channel.OutboundMessage;

/**
 * Asks Twilio's own list of messages. The list is not filtered by its date, which is that of sending: a message that
 * still waits at Twilio has none.
 */
final class TwilioList {

    /** Twilio's dates have whole seconds only. */
    static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

    private static final long PAGE = 200;

    /** A trial account's texts begin with these words of Twilio's. */
    private static final String TRIAL = "Sent from your Twilio trial account - ";

    private final TwilioRestClient client;

    TwilioList(TwilioRestClient client) {
        this.client = client;
    }

    /** The messages with the same numbers and text since then, oldest first. */
    List<Found> of(OutboundMessage message, Instant since) {
        List<Found> found = new ArrayList<>();
        Instant oldest = since.minus(CLOCK_SLACK);
        for (Message candidate : newestFirst(message)) {
            if (candidate.getDateCreated() != null && candidate.getDateCreated().toInstant().isBefore(oldest)) {
                break;
            }
            if (sameText(message.text(), candidate.getBody()) && sameMedia(message, candidate)) {
                found.add(new Found(candidate.getSid(), TwilioProvider.status(candidate)));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private ResourceSet<Message> newestFirst(OutboundMessage message) {
        MessageReader reader = new MessageReader().setTo(new PhoneNumber(message.addresses().theirs()))
                .setFrom(new PhoneNumber(message.addresses().ours())).setPageSize(PAGE);
        return reader.read(client);
    }

    /** Twilio's list does not say what is in the files. */
    private static boolean sameMedia(OutboundMessage message, Message candidate) {
        return Integer.toString(message.attachments().size()).equals(Objects.requireNonNullElse(candidate.getNumMedia(), "0"));
    }

    /** Twilio trims a text, writes line ends its own way, and has none where there are only files. */
    private static boolean sameText(String ours, String listed) {
        String theirs = Objects.requireNonNullElse(listed, "");
        String text = theirs.startsWith(TRIAL) ? theirs.substring(TRIAL.length()) : theirs;
        return normal(text).equals(normal(ours));
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}

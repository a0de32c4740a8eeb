package org.communicator.channel.email.smtp;

import java.util.List;
import java.util.Optional;
import org.communicator.api.channel.MailThreads;
import org.communicator.api.channel.MailThreads.Place;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.channel.email.Addresses;
import org.communicator.channel.email.EmailConnection;
import org.communicator.channel.email.EmailSettings;
import org.communicator.channel.email.Letter;
import org.communicator.channel.email.Tokens;
import org.communicator.channel.email.Tokens.Use;

/** Makes a letter of a message. The same message is the same letter, however often it is made. */
final class Letters {

    private static final String REPLY = "Re: ";
    private static final String LOCATION = "{location}";

    private final EmailSettings settings;
    private final Tokens tokens;
    private final MailThreads threads;
    private final HostDirectory directory;

    Letters(EmailConnection connection, MailThreads threads, HostDirectory directory) {
        this.settings = connection.settings();
        this.tokens = connection.tokens();
        this.threads = threads;
        this.directory = directory;
    }

    Letter of(OutboundMessage message) {
        Optional<Place> place = threads.place(message.id());
        String name = place.flatMap(Place::location)
                .flatMap(id -> Optional.ofNullable(directory.locations(message.account()).get(id)))
                .map(Location::name).orElse("");
        String from = message.addresses().ours();
        return new Letter(message.id(), id(message), from, name, replyTo(message), message.addresses().theirs(),
                subject(place, name), message.text(), place.map(Place::earlier).orElse(List.of()),
                unsubscribe(message.id(), place), place.filter(Place::automatic).isPresent());
    }

    /** The mail's own id, which a repetition has too, so that whoever gets it twice can tell. */
    String id(OutboundMessage message) {
        return tokens.of(Use.REPLY, message.id()) + "@" + Addresses.domain(message.addresses().ours());
    }

    private String replyTo(OutboundMessage message) {
        String ours = message.addresses().ours();
        return settings.plusAddressing() && settings.mailbox().isPresent()
                ? Addresses.plus(ours, tokens.of(Use.REPLY, message.id())) : ours;
    }

    private String subject(Optional<Place> place, String name) {
        return place.flatMap(Place::subject).map(Letters::reply)
                .orElseGet(() -> settings.subject().replace(LOCATION, name).strip());
    }

    private static String reply(String subject) {
        return subject.regionMatches(true, 0, REPLY, 0, REPLY.length()) ? subject : REPLY + subject;
    }

    private Optional<String> unsubscribe(MessageId message, Optional<Place> place) {
        return place.filter(known -> known.kind() == MessageKind.CAMPAIGN && !settings.publicUrl().isEmpty())
                .map(known -> settings.publicUrl() + "/communicator/hooks/email/unsubscribe/"
                        + tokens.of(Use.UNSUBSCRIBE, message));
    }
}

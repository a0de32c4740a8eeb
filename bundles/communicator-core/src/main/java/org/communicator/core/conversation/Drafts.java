package org.communicator.core.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice.Route;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.Client;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.GroupNumber;
import org.communicator.core.channel.Senders;
import org.communicator.core.channel.SmsSegments;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.numbers.Lines;
import org.communicator.core.numbers.NumberBook;
import org.communicator.core.time.Holding;
import org.communicator.core.time.Holding.Outgoing;
import org.communicator.core.time.SendTime;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes outbound messages: from which location and number, by which provider, counted in segments. */
@Component(service = Drafts.class)
public final class Drafts {

    /** Our end of what travels by push: the app belongs to the whole account. */
    public static final String GUEST_APP = "guest-app";

    private final NumberBook numbers;
    private final Senders senders;
    private final Stamps stamps;
    private final Holding holding;

    @Activate
    public Drafts(@Reference NumberBook numbers, @Reference Senders senders, @Reference Stamps stamps,
            @Reference Holding holding) {
        this.numbers = numbers;
        this.senders = senders;
        this.stamps = stamps;
        this.holding = holding;
    }

    /**
     * Where a message comes from.
     *
     * @param location the sending location
     * @param address its number
     */
    public record Origin(LocationId location, String address) {
    }

    /**
     * Where a staff member's message comes from; empty if there is no number to send from.
     *
     * @param from the number that the author has chosen among his or her own
     */
    public Optional<Origin> origin(StaffSession session, Recipient recipient, Optional<String> from) {
        Lines lines = numbers.of(session);
        LocationId location = location(session, recipient, new AccountMap(lines.locations()));
        return from.or(() -> lines.choice(location)).map(number -> new Origin(location, number));
    }

    /** Our end on that channel, of somebody who has that number. */
    public static String ours(Channel channel, String number) {
        return channel == Channel.PUSH ? GUEST_APP : number;
    }

    /** Where it comes from on that channel: the guest app needs no number, and mail comes from an address. */
    Optional<Origin> origin(Channel channel, StaffSession session, Recipient recipient, Optional<Origin> byNumber) {
        if (channel == Channel.SMS) {
            return byNumber;
        }
        LocationId location = byNumber.map(Origin::location).orElseGet(
                () -> location(session, recipient, new AccountMap(numbers.of(session).locations())));
        return channel == Channel.PUSH ? Optional.of(new Origin(location, GUEST_APP))
                : numbers.address(channel, session.account(), location)
                        .map(address -> new Origin(location, address)).or(() -> byNumber);
    }

    /** Why a message cannot be sent from there; empty if it can. */
    Optional<PostOutcome> refused(StaffSession session, Optional<String> from) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Lines lines = numbers.of(session);
        return lines.all().contains(from.get()) ? Optional.empty()
                : Optional.of(lines.all().isEmpty() ? missing(session) : new PostOutcome.NumberNotYours());
    }

    /** What is told to somebody who has no number at all. */
    public PostOutcome missing(StaffSession session) {
        return new PostOutcome.NoSenderNumber(numbers.of(session).missing());
    }

    /** The message of a staff member, as it is stored. */
    Message message(StaffSession session, Recipient recipient, ConversationId conversation, Route route, Origin origin,
            NewMessage draft) {
        Instant now = stamps.now();
        Optional<Hold> hold = holding.of(outgoing(session, recipient, route.address(), origin, draft), now);
        return new Message(new MessageId(stamps.id()), session.account(), conversation, recipient.key().client(),
                Direction.OUTBOUND, MessageKind.STAFF_MESSAGE, route.channel(), provider(route.channel()),
                Optional.empty(), new AddressPair(origin.address(), route.address()), draft.text(), now,
                Optional.of(new Author(session.staff().value(), session.name())), Optional.of(origin.location()),
                status(hold), Optional.empty(),
                route.channel() == Channel.SMS ? segments(draft) : 0, Optional.empty(),
                requestKey(session, recipient.key(), draft), Optional.empty(), Set.of(), hold, false);
    }

    /** What is true of the moment that the message shall be sent at. */
    SendTime sendTime(NewMessage draft) {
        return SendTime.of(draft.timing().sendAt(), stamps.now());
    }

    private static Outgoing outgoing(StaffSession session, Recipient recipient, String theirs, Origin origin,
            NewMessage draft) {
        return new Outgoing(session.account(), MessageKind.STAFF_MESSAGE, theirs,
                recipient.known().map(Client::locations).orElse(Set.of(origin.location())),
                recipient.conversation().map(Conversation::id), draft.timing());
    }

    /**
     * The message of a staff member to one person of a group, as it is stored.
     *
     * @param person the person, with the group as the conversation
     * @param first the first of the messages with this text; empty for that one itself
     * @param unreachable why the person cannot be reached, if so
     */
    Message groupMessage(StaffSession session, Recipient person, GroupNumber to, Origin origin, NewMessage draft,
            Optional<MessageId> first, Optional<Failure> unreachable) {
        MessageId id = new MessageId(stamps.id());
        Instant now = stamps.now();
        Optional<Hold> hold = unreachable.isPresent() ? Optional.empty()
                : holding.of(outgoing(session, person, to.address(), origin, draft), now);
        return new Message(id, session.account(), person.conversation().orElseThrow().id(), to.client(),
                Direction.OUTBOUND, MessageKind.STAFF_MESSAGE, Channel.SMS, provider(Channel.SMS), Optional.empty(),
                new AddressPair(origin.address(), to.address()), draft.text(), now,
                Optional.of(new Author(session.staff().value(), session.name())), Optional.of(origin.location()),
                unreachable.isPresent() ? MessageStatus.FAILED : status(hold), unreachable,
                segments(draft), Optional.empty(),
                first.isPresent() ? Optional.empty() : requestKey(session, person.key(), draft), Optional.empty(),
                Set.of(), hold, false, List.of(), Optional.of(first.orElse(id)));
    }

    /** An MMS is one, however long its text is. */
    private static int segments(NewMessage draft) {
        return draft.attachments().isEmpty() ? SmsSegments.count(draft.text()) : 1;
    }

    private static MessageStatus status(Optional<Hold> hold) {
        return hold.isPresent() ? MessageStatus.SCHEDULED : MessageStatus.QUEUED;
    }

    ConversationId newConversation() {
        return new ConversationId(stamps.id());
    }

    /** The caller's key with a digest of what it asked for. */
    static Optional<RequestKey> requestKey(StaffSession session, ConversationKey target, NewMessage draft) {
        return draft.idempotencyKey().map(key -> new RequestKey(session.staff(), key,
                sha256(target.value() + "\n" + draft.text()
                        + draft.from().map(number -> "\n" + number).orElse("")
                        + draft.to().map(address -> "\nto " + address).orElse("") + lines(draft.cards())
                        + draft.attachments().stream().map(file -> "\nfile " + file).collect(Collectors.joining())
                        + draft.timing().sendAt().map(moment -> "\n" + moment).orElse(""))));
    }

    /** Where one is logged in; else a location of one's own that has the conversation; else any of one's own. */
    private static LocationId location(StaffSession session, Recipient recipient, AccountMap map) {
        Set<LocationId> owners = recipient.conversation().map(Conversation::owners).orElse(Set.of());
        return session.loggedInAt()
                .or(() -> session.locations().stream().filter(owners::contains).min(Comparator.naturalOrder()))
                .or(() -> session.locations().stream().min(Comparator.naturalOrder()))
                .orElseGet(map::accountDefault);
    }

    private static String lines(List<Card> cards) {
        return cards.stream().map(card -> "\n" + card.type() + " " + card.client()).collect(Collectors.joining());
    }

    private String provider(Channel channel) {
        return senders.of(channel).map(sender -> sender.provider()).orElse("none");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

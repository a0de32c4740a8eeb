package org.communicator.web.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ClientOverview;
import org.communicator.api.conversation.ContactWay;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;

/** What the tests are about: Karen Adams, a client of Downtown, and what was written. */
public final class Facts {

    public static final AccountId ACME = new AccountId("acme");
    public static final LocationId DOWNTOWN = new LocationId("downtown");
    public static final ClientId KAREN = new ClientId("karen");
    public static final ConversationId CONVERSATION = ConversationId.parse("01890000-0000-7000-8000-00000000000c");
    public static final UUID NEXT = UUID.fromString("01890000-0000-7000-8000-0000000000ff");

    private static final Instant AT = Instant.parse("2026-03-14T11:59:00.123456Z");
    private static final AddressPair ADDRESSES = new AddressPair("+12025550100", "+12025550199");

    private Facts() {
    }

    public static Location downtown() {
        return new Location(ACME, DOWNTOWN, "Downtown", ZoneId.of("America/New_York"), true, true, List.of(),
                List.of());
    }

    public static Message inbound() {
        return new Message(id(1), ACME, CONVERSATION, Optional.of(KAREN), Direction.INBOUND, MessageKind.CLIENT_MESSAGE,
                Channel.SMS, "twilio", Optional.of("SM1"), ADDRESSES, "Can I come at 5?\n\"Yes\" \u00e9 \ud83d\udc4b",
                AT,
                Optional.of(new Author("karen", "Karen Adams")), Optional.empty(), MessageStatus.RECEIVED,
                Optional.empty(), 1,
                Optional.of(new RoutingDecision("4b", Set.of(DOWNTOWN), "Because Karen belongs to Downtown.",
                "C=downtown")),
                Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), false);
    }

    /** Failed, by nobody in person, to nobody known. */
    public static Message outbound() {
        return new Message(id(2), ACME, CONVERSATION, Optional.empty(), Direction.OUTBOUND, MessageKind.STAFF_MESSAGE,
                Channel.SMS, "twilio", Optional.empty(), ADDRESSES, "Yes", AT, Optional.empty(), Optional.of(DOWNTOWN),
                MessageStatus.FAILED, Optional.of(new Failure("30005", "Unknown handset.", "Call instead.")), 1,
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), false);
    }

    public static ChannelChoice bySms() {
        return new ChannelChoice(Optional.of(new ChannelChoice.Route(Channel.SMS, "+12025550199")),
                "Messages will be sent via SMS.", List.of(noGuestApp()));
    }

    public static ChannelChoice unreachable() {
        return new ChannelChoice(Optional.empty(), "Karen Adams cannot be reached.", List.of(noGuestApp()));
    }

    public static ClientOverview karen() {
        return new ClientOverview(KAREN, "Karen Adams", true, Set.of(DOWNTOWN, new LocationId("closed")),
                Optional.of(CONVERSATION), bySms(), List.of(new ContactWay(new ContactPoint(ContactPoint.Type.PHONE,
                        "(212) 555-0123", Optional.of("+12125550123"), Optional.of("Mobile")), true, Optional.empty()),
                        new ContactWay(new ContactPoint(ContactPoint.Type.EMAIL, "karen(at)example.com", Optional.empty(),
                                Optional.empty()), false, Optional.of(noGuestApp()))));
    }

    public static ConversationSummary summary(Optional<ChannelChoice> choice) {
        Conversation conversation = new Conversation(CONVERSATION, ACME, ConversationKey.of(KAREN),
                Optional.empty(), Set.of(DOWNTOWN), Set.of(DOWNTOWN), Set.of(), Handling.NEW, Optional.of(id(1)));
        return new ConversationSummary(conversation, "Karen Adams", Optional.of(inbound()), choice);
    }

    public static ConversationSummary unknownPerson() {
        Conversation conversation = new Conversation(CONVERSATION, ACME, ConversationKey.ofAddress("+12025550177"),
                Optional.empty(), Set.of(DOWNTOWN), Set.of(DOWNTOWN), Set.of(), Handling.NEW, Optional.empty());
        return new ConversationSummary(conversation, "+12025550177", Optional.empty(), Optional.empty());
    }

    private static ChannelChoice.Reason noGuestApp() {
        return new ChannelChoice.Reason(Channel.PUSH, ChannelChoice.Code.NO_GUEST_APP,
                "The guest app is not installed.");
    }

    private static MessageId id(int number) {
        return MessageId.parse("01890000-0000-7000-8000-00000000000" + number);
    }
}

package org.communicator.core.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ChannelChoice.Code;
import org.communicator.api.conversation.ChannelChoice.Reason;
import org.communicator.api.conversation.ChannelChoice.Route;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.PhoneNumbers;

/**
 * Decides by which channel a client is written to (G05): push to the guest app, else SMS, else email. Pure. A
 * channel that is not set up is passed over like one that the client does not have.
 */
public final class ChannelPolicy {

    private final PhoneNumbers phones;

    public ChannelPolicy(PhoneNumbers phones) {
        this.phones = phones;
    }

    private sealed interface Try permits Way, NoWay {
    }

    private record Way(Route route) implements Try {
    }

    private record NoWay(Reason reason) implements Try {
    }

    /**
     * The channel of the next message to a client.
     *
     * @param setUp the channels that can send now
     * @param optOuts who does not want to be written to
     * @param apps who has the guest app
     */
    public ChannelChoice decide(Client client, Set<Channel> setUp, OptOuts optOuts, GuestApps apps) {
        List<Reason> reasons = new ArrayList<>();
        for (Try attempt : List.of(push(client, setUp, optOuts, apps), sms(client, setUp, optOuts),
                email(client, setUp, optOuts))) {
            if (attempt instanceof Way way) {
                return choice(way.route(), reasons);
            }
            reasons.add(((NoWay) attempt).reason());
        }
        return none(reasons);
    }

    /** Whether a client can be written to at the one address that somebody chose among the client's (P17). */
    public ChannelChoice decideAt(Client client, ContactPoint point, Set<Channel> setUp, OptOuts optOuts) {
        Try attempt = switch (point.type()) {
            case PHONE -> sms(client, point.normalized(), setUp, optOuts);
            case EMAIL -> email(client, point.normalized(), setUp, optOuts);
        };
        if (attempt instanceof Way way) {
            return choice(way.route(), List.of());
        }
        Reason reason = ((NoWay) attempt).reason();
        return new ChannelChoice(Optional.empty(), "Nothing can be sent there. " + reason.text(), List.of(reason));
    }

    /** Whether texts can reach an address, as far as numbering plans tell. */
    public boolean isTextable(ContactPoint point) {
        return point.type() == ContactPoint.Type.PHONE && point.normalized().filter(phones::canReceiveText).isPresent();
    }

    /** The channel of the next message to somebody whom the host does not know: back where it came from. */
    public ChannelChoice decideForStranger(Channel channel, String address, Set<Channel> setUp, OptOuts optOuts) {
        Try attempt = unlessOptedOut(new Route(channel, address), setUp, optOuts);
        return attempt instanceof Way way ? choice(way.route(), List.of()) : none(List.of(((NoWay) attempt).reason()));
    }

    /** That the host says so is not enough: there must be a device that takes notifications. */
    private Try push(Client client, Set<Channel> setUp, OptOuts optOuts, GuestApps apps) {
        if (!setUp.contains(Channel.PUSH)) {
            return client.guestApp() ? notSetUp(Channel.PUSH) : noApp();
        }
        return apps.installed(client)
                ? unlessOptedOut(new Route(Channel.PUSH, client.id().value()), setUp, optOuts) : noApp();
    }

    private static NoWay noApp() {
        return no(Channel.PUSH, Code.NO_GUEST_APP, "The guest app is not installed.");
    }

    private Try sms(Client client, Set<Channel> setUp, OptOuts optOuts) {
        List<ContactPoint> written = pointsOf(client, ContactPoint.Type.PHONE);
        if (written.isEmpty()) {
            return no(Channel.SMS, Code.NO_PHONE, "There is no phone number.");
        }
        return sms(client, textable(written), setUp, optOuts);
    }

    private static Try sms(Client client, Optional<String> number, Set<Channel> setUp, OptOuts optOuts) {
        if (number.isEmpty()) {
            return no(Channel.SMS, Code.INVALID_PHONE, "The phone number is not valid.");
        }
        if (!client.smsTransactionalConsent()) {
            return no(Channel.SMS, Code.NO_SMS_CONSENT, "The client has not opted in to text messages.");
        }
        return unlessOptedOut(new Route(Channel.SMS, number.get()), setUp, optOuts);
    }

    private Try email(Client client, Set<Channel> setUp, OptOuts optOuts) {
        List<ContactPoint> written = pointsOf(client, ContactPoint.Type.EMAIL);
        if (written.isEmpty()) {
            return no(Channel.EMAIL, Code.NO_EMAIL, "There is no email address.");
        }
        return email(client, written.stream().flatMap(point -> point.normalized().stream()).findFirst(), setUp, optOuts);
    }

    private static Try email(Client client, Optional<String> address, Set<Channel> setUp, OptOuts optOuts) {
        if (address.isEmpty()) {
            return no(Channel.EMAIL, Code.INVALID_EMAIL, "The email address is not valid.");
        }
        if (!client.emailTransactionalConsent()) {
            return no(Channel.EMAIL, Code.NO_EMAIL_CONSENT, "The client has not opted in to email.");
        }
        return unlessOptedOut(new Route(Channel.EMAIL, address.get()), setUp, optOuts);
    }

    /** Asked last, for only this has to be looked up. */
    private static Try unlessOptedOut(Route route, Set<Channel> setUp, OptOuts optOuts) {
        if (!setUp.contains(route.channel())) {
            return notSetUp(route.channel());
        }
        return optOuts.of(route.channel(), route.address())
                .<Try>map(because -> no(route.channel(), Code.OPTED_OUT, because)).orElseGet(() -> new Way(route));
    }

    /** The first number that texts can reach; else the first valid one, since numbering plans do not tell all. */
    private Optional<String> textable(List<ContactPoint> points) {
        List<String> valid = points.stream().flatMap(point -> point.normalized().stream()).toList();
        return valid.stream().filter(phones::canReceiveText).findFirst().or(() -> valid.stream().findFirst());
    }

    private static List<ContactPoint> pointsOf(Client client, ContactPoint.Type type) {
        return client.contactPoints().stream().filter(point -> point.type() == type).toList();
    }

    private static NoWay notSetUp(Channel channel) {
        return no(channel, Code.CHANNEL_NOT_SET_UP, switch (channel) {
            case SMS -> "Text messages are not set up here.";
            case EMAIL -> "Email is not set up here.";
            case PUSH -> "Push notifications are not set up here.";
            case INTERNAL -> throw noWayOut();
        });
    }

    private static IllegalArgumentException noWayOut() {
        return new IllegalArgumentException("what stays in the house goes to no client");
    }

    private static NoWay no(Channel channel, Code code, String text) {
        return new NoWay(new Reason(channel, code, text));
    }

    private static ChannelChoice choice(Route route, List<Reason> reasons) {
        String by = switch (route.channel()) {
            case PUSH -> "push notification";
            case SMS -> "SMS";
            case EMAIL -> "email";
            case INTERNAL -> throw noWayOut();
        };
        return new ChannelChoice(Optional.of(route), "Messages will be sent via " + by + ".", reasons);
    }

    private static ChannelChoice none(List<Reason> reasons) {
        return new ChannelChoice(Optional.empty(), "This client cannot be reached. "
                + reasons.stream().map(Reason::text).collect(Collectors.joining(" ")), reasons);
    }
}

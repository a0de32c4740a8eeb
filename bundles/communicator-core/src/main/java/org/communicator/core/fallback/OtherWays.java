package org.communicator.core.fallback;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice.Route;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.core.channel.ChannelPolicy;
import org.communicator.core.channel.GuestApps;
import org.communicator.core.channel.OptOuts;
import org.communicator.core.channel.Senders;
import org.communicator.core.consent.ConsentPolicy;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.numbers.NumberBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds another way to the client of a message, by the rule that decides for every message (G05). */
@Component(service = OtherWays.class)
public final class OtherWays {

    private final HostDirectory directory;
    private final Senders senders;
    private final ChannelPolicy policy;
    private final ConsentService consents;
    private final NumberBook numbers;

    @Activate
    public OtherWays(@Reference HostDirectory directory, @Reference Senders senders, @Reference PhoneNumbers phones,
            @Reference ConsentService consents, @Reference NumberBook numbers) {
        this.directory = directory;
        this.senders = senders;
        this.policy = new ChannelPolicy(phones);
        this.consents = consents;
        this.numbers = numbers;
    }

    /**
     * A way.
     *
     * @param channel by what
     * @param provider who carries it
     * @param addresses the two ends
     */
    record Way(Channel channel, String provider, AddressPair addresses) {
    }

    /** One of these channels, if the client can and wants to be reached by it. */
    Optional<Way> find(Message message, Set<Channel> allowed) {
        Optional<String> number = numbers.of(message.account(), message.location().orElseThrow());
        Set<Channel> channels = new HashSet<>(senders.channels());
        channels.retainAll(allowed);
        if (number.isEmpty()) {
            channels.remove(Channel.SMS);
        }
        return channels.isEmpty() ? Optional.empty() : message.client()
                .flatMap(client -> directory.client(message.account(), client))
                .flatMap(client -> route(client, message, channels, number.orElse("")))
                .map(route -> way(route, message, number.orElse("")));
    }

    /** The same way once more, if its channel can send. */
    Optional<Way> same(Message message) {
        return senders.of(message.channel())
                .map(sender -> new Way(message.channel(), sender.provider(), message.addresses()));
    }

    private Optional<Route> route(Client client, Message message, Set<Channel> channels, String number) {
        OptOuts optOuts = (channel, address) -> consents.check(message.account(), channel,
                new AddressPair(ours(channel, message, number), address), ConsentPolicy.purposeOf(message.kind())).allowed()
                        ? Optional.empty() : Optional.of("The client does not want it.");
        return policy.decide(client, channels, optOuts, GuestApps.NONE).route();
    }

    private String ours(Channel channel, Message message, String number) {
        return numbers.address(channel, message.account(), message.location().orElseThrow())
                .orElseGet(() -> Drafts.ours(channel, number));
    }

    private Way way(Route route, Message message, String number) {
        return new Way(route.channel(), senders.of(route.channel()).map(sender -> sender.provider()).orElse("none"),
                new AddressPair(ours(route.channel(), message, number), route.address()));
    }
}

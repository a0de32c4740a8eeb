package org.communicator.core.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ContactWay;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.StaffSession;
import org.communicator.core.channel.ChannelPolicy;
import org.communicator.core.channel.GuestApps;
import org.communicator.core.channel.OptOuts;
import org.communicator.core.channel.Senders;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.consent.Refusal;
import org.communicator.core.push.ClientDevices;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds those whom a staff member may write to, and how they can be reached. */
@Component(service = Recipients.class)
public final class Recipients {

    private static final ChannelChoice GONE =
            new ChannelChoice(Optional.empty(), "This client is no longer in the CRM.", List.of());

    private static final ChannelChoice AMONG_STAFF = new ChannelChoice(
            Optional.of(new ChannelChoice.Route(Channel.INTERNAL, "")), "Messages stay among staff.", List.of());

    private static final ChannelChoice TO_EACH = new ChannelChoice(
            Optional.of(new ChannelChoice.Route(Channel.SMS, "")),
            "Messages will be sent via SMS, to each person separately. Nobody sees the others' answers.", List.of());
    private static final ChannelChoice NOT_SET_UP =
            new ChannelChoice(Optional.empty(), "Text messages are not set up here.", List.of());

    private final Stores stores;
    private final HostDirectory directory;
    private final Senders senders;
    private final ChannelPolicy policy;
    private final ConsentService consents;
    private final ClientDevices devices;

    @Activate
    public Recipients(@Reference Stores stores, @Reference HostDirectory directory, @Reference Senders senders,
            @Reference PhoneNumbers phones, @Reference ConsentService consents, @Reference ClientDevices devices) {
        this.stores = stores;
        this.directory = directory;
        this.senders = senders;
        this.policy = new ChannelPolicy(phones);
        this.consents = consents;
        this.devices = devices;
    }

    /**
     * Somebody who may be written to.
     *
     * @param key client or bare address
     * @param known the client, unless unknown to the host or no longer there
     * @param conversation the conversation, if there is one
     */
    public record Recipient(ConversationKey key, Optional<Client> known, Optional<Conversation> conversation) {

        /** Whether it is a group of outside numbers. */
        public boolean isGroup() {
            return key.kind() == ConversationKind.GROUP;
        }

        /** Whether it is a chat of staff. */
        public boolean isChat() {
            return key.kind() == ConversationKind.INTERNAL;
        }
    }

    /** A client within reach: by his or her locations, or by a conversation. */
    public Optional<Recipient> client(StaffSession session, ClientId id) {
        Access access = session.access();
        ConversationKey key = ConversationKey.of(id);
        Optional<Client> known = directory.client(session.account(), id);
        Optional<Conversation> conversation = stores.conversations().findByKey(session.account(), key);
        boolean within = known.filter(client -> access.reaches(client.account(), client.locations())).isPresent()
                || conversation.filter(talk -> access.reaches(talk.reach())).isPresent();
        return within ? Optional.of(new Recipient(key, known, conversation)) : Optional.empty();
    }

    /** The person of a conversation within reach. */
    public Optional<Recipient> conversation(StaffSession session, ConversationId id) {
        return stores.conversations().find(session.access(), id).map(talk -> new Recipient(talk.key(),
                talk.key().client().flatMap(client -> directory.client(session.account(), client)), Optional.of(talk)));
    }

    /** How one person of a group can be reached from ours at that number now. */
    ChannelChoice bySms(AccountId account, Optional<Client> known, AddressPair addresses) {
        Set<Channel> sms = senders.channels().contains(Channel.SMS) ? Set.of(Channel.SMS) : Set.of();
        return known.map(client -> policy.decide(client, sms, OptOuts.NONE, GuestApps.NONE))
                .filter(choice -> choice.route().isEmpty())
                .orElseGet(() -> policy.decideForStranger(Channel.SMS, addresses.theirs(), sms,
                        (channel, address) -> optOut(account, channel, addresses)));
    }

    /**
     * How the person can be reached now.
     *
     * @param ours the number that would be sent from; without one only what was said to all of ours counts
     */
    public ChannelChoice choice(AccountId account, Recipient recipient, Optional<String> ours) {
        if (recipient.isChat()) {
            return AMONG_STAFF;
        }
        if (recipient.isGroup()) {
            return senders.channels().contains(Channel.SMS) ? TO_EACH : NOT_SET_UP;
        }
        OptOuts optOuts = optOuts(account, ours);
        if (recipient.known().isPresent()) {
            return policy.decide(recipient.known().get(), senders.channels(), optOuts, this::hasDevice);
        }
        return recipient.key().address().map(address -> strangerChoice(address, optOuts)).orElse(GONE);
    }

    /**
     * Whether the person can be reached at the address that somebody chose; empty if the person has no such address.
     *
     * @param ours the number that would be sent from, as for {@link #choice}
     */
    Optional<ChannelChoice> choiceAt(AccountId account, Recipient recipient, Optional<String> ours, String address) {
        OptOuts optOuts = optOuts(account, ours);
        if (recipient.known().isEmpty()) {
            return recipient.key().address().filter(address::equals).map(own -> strangerChoice(own, optOuts));
        }
        Client client = recipient.known().get();
        return client.contactPoints().stream().filter(point -> point.normalized().filter(address::equals).isPresent())
                .findFirst().map(point -> policy.decideAt(client, point, senders.channels(), optOuts));
    }

    /** All numbers and addresses of a client, and whether each can be written to from that number of ours. */
    List<ContactWay> ways(Client client, Optional<String> ours) {
        OptOuts optOuts = optOuts(client.account(), ours);
        return client.contactPoints().stream().map(point -> new ContactWay(point, policy.isTextable(point),
                policy.decideAt(client, point, senders.channels(), optOuts).reasons().stream().findFirst())).toList();
    }

    private OptOuts optOuts(AccountId account, Optional<String> ours) {
        return (channel, address) -> optOut(account, channel,
                new AddressPair(Drafts.ours(channel, ours.orElse("")), address));
    }

    private boolean hasDevice(Client client) {
        return devices.any(client.account(), client.id());
    }

    private ChannelChoice strangerChoice(String address, OptOuts optOuts) {
        Channel channel = address.indexOf('@') < 0 ? Channel.SMS : Channel.EMAIL;
        return policy.decideForStranger(channel, address, senders.channels(), optOuts);
    }

    private Optional<String> optOut(AccountId account, Channel channel, AddressPair addresses) {
        return consents.check(account, channel, addresses, Purpose.TRANSACTIONAL).optOut()
                .map(entry -> Refusal.sentence(entry, zone(account)));
    }

    private ZoneId zone(AccountId account) {
        AccountMap map = new AccountMap(directory.locations(account));
        return map.zone(map.accountDefault());
    }
}

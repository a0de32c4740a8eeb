package org.communicator.core.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.StaffId;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.operations.Meters;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.ConversationStore.Addressed;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.JoinStore;
import org.communicator.core.CoreConfig;
import org.communicator.core.live.Events;
import org.communicator.core.numbers.NumberBook;
import org.communicator.core.store.Stores;
import org.communicator.core.time.TakeBack;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what clients write: finds out who it is, decides where it lands, stores it once, tells the staff. */
@Component(service = InboundMessages.class, configurationPid = CoreConfig.PID)
public final class ReceivingService implements InboundMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingService.class);

    /** Enough for several first messages of one new person at once; each loser finds what the winner made. */
    private static final int ATTEMPTS = 5;

    private final Stores stores;
    private final HostDirectory directory;
    private final NumberBook numbers;
    private final Events events;
    private final Meters meters;
    private final GroupAnswers groups;
    private final Stamps stamps;
    private final JoinStore joins;
    private final Consequences consequences;
    private final TakeBack takeBack;
    private final Duration contextWindow;

    @Activate
    public ReceivingService(@Reference Stores stores, @Reference HostDirectory directory,
            @Reference NumberBook numbers, @Reference Events events, @Reference Meters meters, @Reference GroupAnswers groups, @Reference Stamps stamps,
            @Reference JoinStore joins, @Reference Consequences consequences, @Reference TakeBack takeBack,
            CoreConfig config) {
        this.stores = stores;
        this.directory = directory;
        this.numbers = numbers;
        this.events = events;
        this.meters = meters;
        this.groups = groups;
        this.stamps = stamps;
        this.joins = joins;
        this.consequences = consequences;
        this.takeBack = takeBack;
        this.contextWindow = Duration.ofDays(config.context_window_days());
    }

    @Override
    public Received receive(InboundMessage inbound) {
        InboundContext context = contextOf(inbound);
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                MessageAppended stored = stores.transactions().inTransaction(() -> keep(context));
                announce(stored);
                return new Received(stored.message().id(), false);
            } catch (DuplicateKeyException | ConversationGoneException taken) {
                Optional<Message> earlier = stores.messages().findByProviderId(inbound.provider(), inbound.providerId());
                if (earlier.isPresent()) {
                    meters.count("inbound_messages", "outcome", "duplicate");
                    return new Received(earlier.get().id(), true);
                }
                last = taken;
            }
        }
        throw last;
    }

    private InboundContext contextOf(InboundMessage inbound) {
        Optional<NumberOwner> owner = numbers.owner(inbound.channel(), inbound.addresses().ours());
        AccountId account = owner.map(NumberOwner::account).orElse(inbound.fallbackAccount());
        return new InboundContext(inbound, account, owner.map(NumberOwner::locations).orElse(Set.of()),
                candidates(account, inbound),
                new AccountMap(directory.locations(account)));
    }

    /** A guest is known by the app. */
    private List<Client> candidates(AccountId account, InboundMessage inbound) {
        String theirs = inbound.addresses().theirs();
        return inbound.channel() == Channel.PUSH
                ? directory.client(account, new ClientId(theirs)).map(List::of).orElse(List.of())
                : directory.clientsByAddress(account, theirs);
    }

    /** What follows from a message is kept with it or not at all. */
    private MessageAppended keep(InboundContext context) {
        MessageAppended stored = store(context);
        events.publish(stored);
        consequences.of(stored);
        return stored;
    }

    private MessageAppended store(InboundContext context) {
        Instant now = stamps.now();
        InboundMessage inbound = context.inbound();
        Optional<Message> answered = stores.messages().newestOutbound(context.account(), inbound.channel(),
                inbound.addresses(), now.minus(contextWindow));
        Optional<ClientId> client = context.client(answered).or(() -> confirmed(context));
        ConversationKey key = groups.group(answered, inbound.addresses().theirs()).orElseGet(() -> context.key(client));
        Optional<Addressed> addressed = stores.conversations().addressed(context.account(), key);
        Optional<Conversation> existing = addressed.map(Addressed::conversation);
        Optional<Transfer> transfer = transfer(existing, now.minus(contextWindow));
        RoutingDecision decision = context.route(client, answered, transfer,
                id -> directory.staff(context.account(), id));
        Set<LocationId> openTo = context.openTo(client, since(transfer, answered), decision.owners());
        MessageId id = new MessageId(stamps.id());
        ConversationId conversation = existing.map(Conversation::id).orElseGet(() -> new ConversationId(stamps.id()));
        Message message = new Message(id, context.account(), conversation, client, Direction.INBOUND,
                MessageKind.CLIENT_MESSAGE, inbound.channel(), inbound.provider(), Optional.of(inbound.providerId()),
                inbound.addresses(), inbound.text(), now, context.author(client), Optional.empty(),
                MessageStatus.RECEIVED, Optional.empty(), inbound.segments(), Optional.of(decision), Optional.empty(),
                answered.map(Message::id), Set.of(), Optional.empty(), false);
        stores.messages().append(message);
        Conversation placed = placed(key, existing, message, decision.owners(), openTo);
        if (addressed.filter(Addressed::cancelsOnReply).isPresent()) {
            takeBack.clientWrote(conversation, placed.reach());
        }
        place(existing, placed);
        existing.filter(before -> isNews(before, placed))
                .ifPresent(before -> events.publish(new ConversationChanged(placed, before.reach())));
        return new MessageAppended(message, placed.reach(), decision.owners(), answeredStaff(answered));
    }

    /** Whom staff named, where several have the address. */
    private Optional<ClientId> confirmed(InboundContext context) {
        return context.candidates().size() < 2 ? Optional.empty()
                : joins.confirmed(context.account(), context.inbound().addresses().theirs())
                        .filter(named -> context.candidates().stream().anyMatch(client -> client.id().equals(named)));
    }

    private static Conversation placed(ConversationKey key, Optional<Conversation> existing, Message newest,
            Set<LocationId> owners, Set<LocationId> openTo) {
        return new Conversation(newest.conversation(), newest.account(), key,
                existing.flatMap(Conversation::title), owners, openTo,
                existing.map(Conversation::members).orElse(Set.of()),
                existing.map(Conversation::handling).orElse(Handling.NEW).after(Turn.CLIENT_WROTE),
                Optional.of(newest.id()));
    }

    private static Optional<Transfer> transfer(Optional<Conversation> existing, Instant since) {
        return existing.flatMap(conversation -> conversation.handling().transfer())
                .filter(transfer -> !transfer.at().isBefore(since));
    }

    /** Who wrote before the conversation was handed over has it no more. */
    private static Optional<Message> since(Optional<Transfer> transfer, Optional<Message> answered) {
        return answered.filter(message -> transfer.filter(last -> last.at().isAfter(message.at())).isEmpty());
    }

    /** That it waits now tells the message itself. */
    private static boolean isNews(Conversation before, Conversation after) {
        return before.handling().state() != after.handling().state() || !before.owners().equals(after.owners())
                || !before.openTo().equals(after.openTo());
    }

    /** The conversation's rows are touched last, so that others who write to it wait as shortly as possible. */
    private void place(Optional<Conversation> existing, Conversation placed) {
        if (existing.isEmpty()) {
            stores.conversations().create(placed);
            return;
        }
        if (!existing.get().owners().equals(placed.owners()) || !existing.get().openTo().equals(placed.openTo())) {
            stores.conversations().open(placed.id(), placed.owners(), placed.openTo());
        }
        stores.conversations().advance(placed.id(), placed.newest().orElseThrow(), Turn.CLIENT_WROTE);
    }

    private void announce(MessageAppended stored) {
        Message message = stored.message();
        meters.count("inbound_messages", "outcome", "stored");
        LOG.info("received message={} conversation={} client={} rule={} owners={}", message.id(), message.conversation(),
                message.client().map(ClientId::value).orElse("-"), message.routing().get().rule(), stored.owners());
    }

    private static Optional<StaffId> answeredStaff(Optional<Message> answered) {
        return answered.filter(message -> message.kind() == MessageKind.STAFF_MESSAGE).flatMap(Message::author)
                .map(author -> new StaffId(author.id()));
    }
}

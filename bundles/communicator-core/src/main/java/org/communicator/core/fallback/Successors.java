package org.communicator.core.fallback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Timing;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.LocationId;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.store.BatchStore;
import org.communicator.api.store.OutboxStore.Entry;
import org.communicator.core.batch.BatchPlace;
import org.communicator.core.channel.SmsSegments;
import org.communicator.core.fallback.OtherWays.Way;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.communicator.core.time.Holding;
import org.communicator.core.time.Holding.Outgoing;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages that are sent for others into conversation and outbox. Works in the caller's transaction. */
@Component(service = Successors.class)
public final class Successors {

    private static final Logger LOG = LoggerFactory.getLogger(Successors.class);

    private final Stores stores;
    private final HostDirectory directory;
    private final BatchStore batches;
    private final Events events;
    private final Holding holding;
    private final Stamps stamps;

    @Activate
    public Successors(@Reference Stores stores, @Reference HostDirectory directory, @Reference BatchStore batches,
            @Reference Events events, @Reference Holding holding, @Reference Stamps stamps) {
        this.stores = stores;
        this.directory = directory;
        this.batches = batches;
        this.events = events;
        this.holding = holding;
        this.stamps = stamps;
    }

    /** Sends a message another way. */
    Optional<MessageId> replace(Chain chain, Way way) {
        Message last = chain.last();
        return place(chain, successor(last, way, holding.of(outgoing(last, way, Timing.NOW), stamps.now())));
    }

    /** Sends a message the same way at another time. */
    Optional<MessageId> repeat(Chain chain, Way way, Again again) {
        Message last = chain.last();
        Instant soonest = stamps.now().plus(again.atLeast());
        Timing then = new Timing(Optional.of(soonest), false, false);
        return place(chain, successor(last, way, holding.of(outgoing(last, way, then), stamps.now())
                .map(hold -> new Hold(hold.until(), Hold.Reason.NETWORK_BUSY))));
    }

    /** A conversation that is being deleted gets no more messages. */
    private Optional<MessageId> place(Chain chain, Message successor) {
        Optional<Conversation> found = stores.conversations().findByKey(successor.account(), key(successor))
                .filter(talk -> talk.id().equals(successor.conversation()));
        found.ifPresent(talk -> store(chain, successor, talk));
        return found.map(talk -> successor.id());
    }

    private static ConversationKey key(Message message) {
        return message.client().map(ConversationKey::of)
                .orElseGet(() -> ConversationKey.ofAddress(message.addresses().theirs()));
    }

    private void store(Chain chain, Message successor, Conversation talk) {
        Optional<BatchPlace> place = BatchPlace.of(chain.first());
        stores.messages().append(successor);
        stores.outbox().add(entry(successor, place.isPresent()));
        place.ifPresent(one -> batches.queued(one.batch(), one.place(), successor.id()));
        stores.conversations().advance(talk.id(), successor.id(), Turn.NEITHER);
        events.publish(new MessageAppended(successor, talk.reach(), talk.owners(), Optional.empty()));
        LOG.info("queued message={} instead of={} channel={} cause={}", successor.id(), chain.last().id(),
                successor.channel(), chain.last().failure().map(failure -> failure.code()).orElse("silence"));
    }

    private static Entry entry(Message message, boolean bulk) {
        Instant dueAt = message.hold().map(Hold::until).orElse(message.at());
        return bulk ? Entry.bulk(message.id(), message.conversation(), message.channel(), dueAt)
                : new Entry(message.id(), message.conversation(), message.channel(), dueAt);
    }

    private Outgoing outgoing(Message message, Way way, Timing timing) {
        Set<LocationId> locations = message.client().flatMap(client -> directory.client(message.account(), client))
                .map(Client::locations).orElseGet(() -> message.location().stream().collect(Collectors.toSet()));
        return new Outgoing(message.account(), message.kind(), way.addresses().theirs(), locations,
                Optional.of(message.conversation()), timing);
    }

    private Message successor(Message last, Way way, Optional<Hold> hold) {
        return new Message(new MessageId(stamps.id()), last.account(), last.conversation(), last.client(),
                Direction.OUTBOUND, last.kind(), way.channel(), way.provider(), Optional.empty(), way.addresses(),
                last.text(), stamps.now(), last.author(), last.location(),
                hold.isPresent() ? MessageStatus.SCHEDULED : MessageStatus.QUEUED, Optional.empty(),
                way.channel() == Channel.SMS ? SmsSegments.count(last.text()) : 0, Optional.empty(), Optional.empty(),
                Optional.empty(), Set.of(), hold, false, List.of(), Optional.empty(), Optional.of(last.id()), last.attachments());
    }
}

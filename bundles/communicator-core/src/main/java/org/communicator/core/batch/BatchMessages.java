package org.communicator.core.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Timing;
import org.communicator.api.host.Client;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.store.OutboxStore.Entry;
import org.communicator.core.batch.RecipientPolicy.Send;
import org.communicator.core.channel.Senders;
import org.communicator.core.channel.SmsSegments;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.live.Events;
import org.communicator.core.numbers.NumberBook;
import org.communicator.core.store.Stores;
import org.communicator.core.time.Holding;
import org.communicator.core.time.Holding.Outgoing;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the messages of a batch into conversations and outbox. */
@Component(service = BatchMessages.class)
public final class BatchMessages {

    private final Stores stores;
    private final Senders senders;
    private final Events events;
    private final Stamps stamps;
    private final Holding holding;
    private final NumberBook numbers;

    @Activate
    public BatchMessages(@Reference Stores stores, @Reference Senders senders, @Reference Events events,
            @Reference Stamps stamps, @Reference Holding holding, @Reference NumberBook numbers) {
        this.stores = stores;
        this.senders = senders;
        this.events = events;
        this.stamps = stamps;
        this.holding = holding;
        this.numbers = numbers;
    }

    Placement placement(Batch batch) {
        return new Placement(stores.conversations(), batch.account(), batch.location());
    }

    /** Stores the message of a recipient, within the caller's transaction; the placement is to be stored at its end. */
    Message queue(Sending sending, BatchRecipient recipient, Send send, Placement placement) {
        ConversationId conversation = placement.id(send.person(), () -> new ConversationId(stamps.id()));
        Message message = message(sending, recipient, send, conversation);
        stores.messages().append(message);
        stores.outbox().add(Entry.bulk(message.id(), conversation, message.channel(),
                message.hold().map(Hold::until).orElse(message.at())));
        Conversation placed = placement.put(send.person(), message);
        events.publish(new MessageAppended(message, placed.reach(), placed.owners(), Optional.empty()));
        return message;
    }

    private Message message(Sending sending, BatchRecipient recipient, Send send, ConversationId conversation) {
        Batch batch = sending.batch();
        Channel channel = send.route().channel();
        Instant now = stamps.now();
        Optional<Hold> hold = holding.of(new Outgoing(batch.account(), batch.kind(), send.route().address(),
                send.person().known().map(Client::locations).orElse(Set.of(batch.location())),
                Optional.of(conversation), Timing.NOW), now);
        return new Message(new MessageId(stamps.id()), batch.account(), conversation, send.person().key().client(),
                Direction.OUTBOUND, batch.kind(), channel,
                senders.of(channel).map(ChannelSender::provider).orElse("none"), Optional.empty(),
                new AddressPair(from(sending, channel), send.route().address()), send.text(), now,
                Optional.of(new Author(batch.sender().staff().value(), batch.name())), Optional.of(batch.location()),
                hold.isPresent() ? MessageStatus.SCHEDULED : MessageStatus.QUEUED, Optional.empty(),
                channel == Channel.SMS ? SmsSegments.count(send.text()) : 0,
                Optional.empty(), Optional.of(BatchPlace.of(recipient).key(batch.sender().staff())), Optional.empty(), Set.of(), hold,
                false);
    }

    private String from(Sending sending, Channel channel) {
        return numbers.address(channel, sending.batch().account(), sending.batch().location())
                .orElseGet(() -> Drafts.ours(channel, sending.from()));
    }
}

package org.communicator.core.answer;

import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.LocationId;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.store.OutboxStore.Entry;
import org.communicator.core.channel.Senders;
import org.communicator.core.channel.SmsSegments;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers a client without a person, back to where the message came from. Such an answer names what it answers, by which
 * it is known: no reply counts as an answer to it, and nobody has dealt with the client. Works in the caller's transaction.
 */
@Component(service = AutomaticAnswers.class)
public final class AutomaticAnswers {

    private final Stores stores;
    private final Senders senders;
    private final Events events;
    private final Stamps stamps;

    @Activate
    public AutomaticAnswers(@Reference Stores stores, @Reference Senders senders, @Reference Events events,
            @Reference Stamps stamps) {
        this.stores = stores;
        this.senders = senders;
        this.events = events;
        this.stamps = stamps;
    }

    /** One that goes out unless the person opts out before it does. */
    public void answer(MessageAppended received, LocationId from, String text) {
        Message answer = message(received.message(), from, text);
        queue(received, answer, new Entry(answer.id(), answer.conversation(), answer.channel(), answer.at()));
    }

    /** The answer to a person's own keyword. */
    public void answerDespiteOptOut(MessageAppended received, LocationId from, String text) {
        Message answer = message(received.message(), from, text);
        queue(received, answer,
                Entry.despiteOptOut(answer.id(), answer.conversation(), answer.channel(), answer.at()));
    }

    private void queue(MessageAppended received, Message answer, Entry entry) {
        stores.messages().append(answer);
        stores.outbox().add(entry);
        stores.conversations().advance(answer.conversation(), answer.id(), Turn.NEITHER);
        events.publish(new MessageAppended(answer, received.reach(), received.owners(), Optional.empty()));
    }

    private Message message(Message to, LocationId location, String text) {
        return new Message(new MessageId(stamps.id()), to.account(), to.conversation(), to.client(), Direction.OUTBOUND,
                MessageKind.CONFIRMATION, to.channel(),
                senders.of(to.channel()).map(ChannelSender::provider).orElse(to.provider()), Optional.empty(),
                to.addresses(), text, stamps.now(), Optional.empty(), Optional.of(location), MessageStatus.QUEUED,
                Optional.empty(), to.channel() == Channel.SMS ? SmsSegments.count(text) : 0, Optional.empty(),
                Optional.empty(), Optional.of(to.id()), Set.of(), Optional.empty(), false);
    }
}

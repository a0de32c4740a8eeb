package org.communicator.core.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.communicator.core.consent.Keywords.Meaning;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers a keyword with one message of the location, unless the provider does that itself. */
@Component(service = KeywordAnswers.class, configurationPid = ConsentConfig.PID)
public final class KeywordAnswers {

    private final Stores stores;
    private final ConsentTexts texts;
    private final Senders senders;
    private final Events events;
    private final Stamps stamps;
    private final Set<String> answeringChannels;
    private final Set<String> answeredWords;

    @Activate
    public KeywordAnswers(@Reference Stores stores, @Reference ConsentTexts texts, @Reference Senders senders,
            @Reference Events events, @Reference Stamps stamps, ConsentConfig config) {
        this.stores = stores;
        this.texts = texts;
        this.senders = senders;
        this.events = events;
        this.stamps = stamps;
        this.answeringChannels = Words.list(config.provider_answers_channels()).stream()
                .map(channel -> channel.toUpperCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.answeredWords = Words.list(config.provider_answers_keywords());
    }

    /** Called in the transaction that stores the keyword. */
    void answer(MessageAppended received, Meaning meaning) {
        Message message = received.message();
        if (!answeredByProvider(message)) {
            LocationId location = received.owners().stream().min(LocationId::compareTo).orElseThrow();
            texts.answer(meaning, message.account(), location)
                    .ifPresent(text -> queue(received, message(message, location, text)));
        }
    }

    private void queue(MessageAppended received, Message answer) {
        stores.messages().append(answer);
        stores.outbox().add(Entry.despiteOptOut(answer.id(), answer.conversation(), answer.channel(), answer.at()));
        stores.conversations().advance(answer.conversation(), answer.id(), Turn.NEITHER);
        events.publish(new MessageAppended(answer, received.reach(), received.owners(), Optional.empty()));
    }

    /** A provider compares the words to the letter; what only we understand it does not answer. */
    private boolean answeredByProvider(Message message) {
        return answeringChannels.contains(message.channel().name())
                && answeredWords.contains(Keywords.word(message.text()));
    }

    private Message message(Message to, LocationId location, String text) {
        return new Message(new MessageId(stamps.id()), to.account(), to.conversation(), to.client(), Direction.OUTBOUND,
                MessageKind.CONFIRMATION, to.channel(),
                senders.of(to.channel()).map(ChannelSender::provider).orElse(to.provider()), Optional.empty(),
                to.addresses(), text, stamps.now(), Optional.empty(), Optional.of(location), MessageStatus.QUEUED,
                Optional.empty(), to.channel() == Channel.SMS ? SmsSegments.count(text) : 0, Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), false);
    }
}

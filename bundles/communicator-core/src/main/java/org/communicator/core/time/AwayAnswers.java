package org.communicator.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.store.AwayAnswerStore;
import org.communicator.core.answer.AutomaticAnswers;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.consent.Words;
import org.communicator.core.store.Stores;
import org.communicator.core.time.ClosedNotices.Notice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers a client who writes while nobody is there (X11). Costs nothing while a location is open. */
@Component(service = AwayAnswers.class, configurationPid = TimeConfig.PID)
public final class AwayAnswers {

    private final ClosedNotices notices;
    private final HostDirectory directory;
    private final Stores stores;
    private final ConsentService consents;
    private final AwayAnswerStore given;
    private final AutomaticAnswers answers;
    private final Duration pause;
    private final Set<String> yes;

    @Activate
    public AwayAnswers(@Reference ClosedNotices notices, @Reference HostDirectory directory, @Reference Stores stores,
            @Reference ConsentService consents, @Reference AwayAnswerStore given, @Reference AutomaticAnswers answers,
            TimeConfig config) {
        this.notices = notices;
        this.directory = directory;
        this.stores = stores;
        this.consents = consents;
        this.given = given;
        this.answers = answers;
        this.pause = Duration.ofHours(config.after_hours_pause_hours());
        this.yes = Words.list(config.after_hours_yes()).stream().map(Words::whole).collect(Collectors.toUnmodifiableSet());
    }

    /** Called in the transaction that stores a client's message which is no keyword. */
    public void heard(MessageAppended received) {
        Message message = received.message();
        Instant now = message.at();
        Optional<Notice> notice = notices.notice(message.account(), received.owners(), now);
        if (notice.isPresent() && !onlyConfirms(message) && mayBeWrittenTo(message)
                && given.take(counted(message), now, now.minus(pause))) {
            answers.answer(received, notice.get().location(), notice.get().text());
        }
    }

    private boolean onlyConfirms(Message message) {
        return yes.contains(Words.whole(message.text()))
                && answered(message).filter(answered -> answered.kind() == MessageKind.CONFIRMATION).isPresent();
    }

    /** Whoever writes in a group is counted by his or her own conversation, so that nobody is answered in both. */
    private ConversationId counted(Message message) {
        return answered(message).flatMap(Message::fanout).flatMap(group -> stores.conversations().findByKey(
                message.account(), message.client().map(ConversationKey::of)
                        .orElseGet(() -> ConversationKey.ofAddress(message.addresses().theirs()))))
                .map(Conversation::id).orElse(message.conversation());
    }

    private Optional<Message> answered(Message message) {
        return message.answers().flatMap(stores.messages()::find);
    }

    private boolean mayBeWrittenTo(Message message) {
        boolean host = message.channel() != Channel.SMS || message.client()
                .flatMap(client -> directory.client(message.account(), client)).map(Client::smsTransactionalConsent)
                .orElse(true);
        return host && consents.check(message.account(), message.channel(), message.addresses(), Purpose.TRANSACTIONAL)
                .allowed();
    }
}

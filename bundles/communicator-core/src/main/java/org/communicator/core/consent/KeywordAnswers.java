package org.communicator.core.consent;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.LocationId;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.core.answer.AutomaticAnswers;
import org.communicator.core.consent.Keywords.Meaning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers a keyword with one message of the location, unless the provider does that itself. */
@Component(service = KeywordAnswers.class, configurationPid = ConsentConfig.PID)
public final class KeywordAnswers {

    private final ConsentTexts texts;
    private final AutomaticAnswers answers;
    private final Set<String> answeringChannels;
    private final Set<String> answeredWords;

    @Activate
    public KeywordAnswers(@Reference ConsentTexts texts, @Reference AutomaticAnswers answers, ConsentConfig config) {
        this.texts = texts;
        this.answers = answers;
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
                    .ifPresent(text -> answers.answerDespiteOptOut(received, location, text));
        }
    }

    /** A provider compares the words to the letter; what only we understand it does not answer. */
    private boolean answeredByProvider(Message message) {
        return answeringChannels.contains(message.channel().name())
                && answeredWords.contains(Keywords.word(message.text()));
    }
}

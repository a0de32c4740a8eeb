package org.communicator.core.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Message;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.store.ConsentReviewStore;
import org.communicator.core.consent.Keywords.Meaning;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does what a client's keyword asks for: STOP, START, HELP, and YES while there is a question. */
@Component(service = KeywordService.class, configurationPid = ConsentConfig.PID)
public final class KeywordService {

    /** More changes of one person's mind about marketing than anybody looks at. */
    private static final int CHANGES = 20;

    private final ConsentService consents;
    private final ConsentReviewStore reviews;
    private final KeywordAnswers answers;
    private final Stamps stamps;
    private final Keywords keywords;
    private final Duration questionOpen;

    @Activate
    public KeywordService(@Reference ConsentService consents, @Reference ConsentReviewStore reviews,
            @Reference KeywordAnswers answers, @Reference Stamps stamps, ConsentConfig config) {
        this.consents = consents;
        this.reviews = reviews;
        this.answers = answers;
        this.stamps = stamps;
        this.keywords = new Keywords(config);
        this.questionOpen = Duration.ofDays(config.double_opt_in_days());
    }

    /** Called in the transaction that stores a client's message. What is no keyword costs nothing. */
    public Meaning heard(MessageAppended received) {
        Message message = received.message();
        Meaning meaning = keywords.of(message.text());
        switch (meaning) {
            case STOP -> stop(received, message);
            case START -> start(received, message);
            case YES -> yes(received, message);
            case HELP -> answers.answer(received, Meaning.HELP);
            case REVIEW -> reviews.add(new ConsentReview(new ConsentReviewId(stamps.id()), message.account(),
                    message.conversation(), message.id(), message.channel(), message.addresses(), message.at(),
                    Optional.empty()));
            case NONE -> { }
        }
        return meaning;
    }

    private void stop(MessageAppended received, Message message) {
        if (consents.optOut(message.account(), message.channel(), message.addresses(),
                said(Source.KEYWORD, message), Optional.empty())) {
            answers.answer(received, Meaning.STOP);
        }
    }

    private void start(MessageAppended received, Message message) {
        List<Purpose> agreed = new ArrayList<>();
        if (newest(message, Purpose.TRANSACTIONAL).filter(entry -> entry.state() == ConsentState.OPTED_IN).isEmpty()) {
            agreed.add(Purpose.TRANSACTIONAL);
        }
        if (ConsentPolicy.startBringsBack(consents.covering(message.account(), message.channel(), message.addresses(),
                Purpose.MARKETING, CHANGES))) {
            agreed.add(Purpose.MARKETING);
        }
        if (!agreed.isEmpty()) {
            consents.record(message.account(), consents.subjects(message.channel(), message.addresses(),
                    agreed.toArray(Purpose[]::new)), ConsentState.OPTED_IN, said(Source.KEYWORD, message), Optional.empty());
            answers.answer(received, Meaning.START);
        }
    }

    private void yes(MessageAppended received, Message message) {
        Instant since = message.at().minus(questionOpen);
        List<ConsentEntry> questions = Stream.of(Purpose.values()).flatMap(purpose -> newest(message, purpose).stream())
                .filter(entry -> entry.state() == ConsentState.PENDING && entry.at().isAfter(since)).toList();
        if (!questions.isEmpty()) {
            consents.record(message.account(), questions.stream().map(ConsentEntry::subject).toList(),
                    ConsentState.OPTED_IN, said(Source.DOUBLE_OPT_IN, message), Optional.empty());
            answers.answer(received, Meaning.YES);
        }
    }

    private Optional<ConsentEntry> newest(Message message, Purpose purpose) {
        return consents.newest(message.account(), message.channel(), message.addresses(), purpose);
    }

    private static Evidence said(Source source, Message message) {
        return new Evidence(source, Optional.of(message.id()), Keywords.word(message.text()));
    }
}

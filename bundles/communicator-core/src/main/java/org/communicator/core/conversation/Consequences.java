package org.communicator.core.conversation;

import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.core.consent.KeywordService;
import org.communicator.core.consent.Keywords.Meaning;
import org.communicator.core.time.AwayAnswers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows by itself from a client's message. Works in the transaction that stores it. */
@Component(service = Consequences.class)
public final class Consequences {

    private final KeywordService keywords;
    private final AwayAnswers away;

    @Activate
    public Consequences(@Reference KeywordService keywords, @Reference AwayAnswers away) {
        this.keywords = keywords;
        this.away = away;
    }

    /** A keyword is answered as one, and by nothing else. */
    void of(MessageAppended received) {
        if (keywords.heard(received) == Meaning.NONE) {
            away.heard(received);
        }
    }
}

package org.communicator.core.consent;

import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.MessageKind;

/**
 * The rules of the ledger. Of the entries that cover a message the newest one counts. Transactional messages pass
 * unless the person opted out; marketing passes only if the person opted in to it and did not opt out of the rest. Pure.
 */
public final class ConsentPolicy {

    private ConsentPolicy() {
    }

    /** What a message of that kind is sent for. */
    public static Purpose purposeOf(MessageKind kind) {
        return kind == MessageKind.CAMPAIGN ? Purpose.MARKETING : Purpose.TRANSACTIONAL;
    }

    /** Whether a transactional message passes. */
    public static ConsentCheck transactional(Optional<ConsentEntry> newest) {
        return newest.filter(entry -> entry.state() == ConsentState.OPTED_OUT)
                .<ConsentCheck>map(ConsentCheck.OptedOut::new).orElseGet(ConsentCheck.Allowed::new);
    }

    /** Whether a marketing message passes. */
    public static ConsentCheck marketing(Optional<ConsentEntry> transactional, Optional<ConsentEntry> marketing) {
        ConsentCheck atAll = transactional(transactional);
        ConsentCheck forThis = transactional(marketing);
        if (!atAll.allowed() || !forThis.allowed()) {
            return atAll.allowed() ? forThis : atAll;
        }
        return marketing.filter(entry -> entry.state() == ConsentState.OPTED_IN).isPresent() ? atAll
                : new ConsentCheck.NotOptedIn();
    }

    /**
     * Whether a START brings marketing back: only if the person had opted in to it before the STOP that ended it.
     *
     * @param newestFirst the entries about marketing
     */
    static boolean startBringsBack(List<ConsentEntry> newestFirst) {
        return newestFirst.stream().dropWhile(ConsentPolicy::endedByThePersonAlone).findFirst()
                .filter(entry -> entry.state() == ConsentState.OPTED_IN).isPresent();
    }

    /**
     * Whether a person has said no to a purpose so that asking is out of place. A STOP is not meant so: who took it back
     * by a START may be asked about what the START did not bring back.
     *
     * @param newest the newest entry about that purpose
     */
    public static boolean mustNotBeAsked(ConsentEntry newest) {
        return newest.state() == ConsentState.OPTED_OUT && !endedByThePersonAlone(newest);
    }

    private static boolean endedByThePersonAlone(ConsentEntry entry) {
        Source source = entry.evidence().source();
        return entry.state() == ConsentState.OPTED_OUT && (source == Source.KEYWORD || source == Source.PROVIDER);
    }
}

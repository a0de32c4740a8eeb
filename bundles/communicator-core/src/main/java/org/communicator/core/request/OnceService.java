package org.communicator.core.request;

import java.util.Optional;
import java.util.function.Supplier;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffSession;
import org.communicator.api.request.RepeatedRequests;
import org.communicator.api.request.StoredAnswer;
import org.communicator.api.store.AnswerStore;
import org.communicator.api.store.AnswerStore.Kept;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.Transactions;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has requests done once (X17): a key is taken before the work and kept with its answer, all in one transaction. */
@Component
public final class OnceService implements RepeatedRequests {

    /** The key may be free again, if the other one failed, and the work may meet unique keys of its own. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final AnswerStore answers;
    private final Stamps stamps;

    @Activate
    public OnceService(@Reference Transactions transactions, @Reference AnswerStore answers, @Reference Stamps stamps) {
        this.transactions = transactions;
        this.answers = answers;
        this.stamps = stamps;
    }

    @Override
    public Outcome once(StaffSession session, RequestKey key, Supplier<StoredAnswer> work) {
        DuplicateKeyException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome> earlier = earlier(session, key);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            try {
                return new Outcome.Answered(transactions.inTransaction(() -> done(session, key, work)));
            } catch (DuplicateKeyException taken) {
                last = taken;
            }
        }
        throw last;
    }

    private Optional<Outcome> earlier(StaffSession session, RequestKey key) {
        return answers.find(session.account(), key.staff(), key.key()).map(kept -> outcome(kept, key));
    }

    private static Outcome outcome(Kept kept, RequestKey key) {
        return kept.digest().equals(key.digest()) ? new Outcome.Answered(kept.answer()) : new Outcome.KeyReused();
    }

    private StoredAnswer done(StaffSession session, RequestKey key, Supplier<StoredAnswer> work) {
        answers.take(session.account(), key, stamps.now());
        StoredAnswer answer = work.get();
        answers.keep(session.account(), key, answer);
        return answer;
    }
}

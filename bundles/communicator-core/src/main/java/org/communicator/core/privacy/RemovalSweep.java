package org.communicator.core.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.RemovalStore;
import org.communicator.api.store.Transactions;
import org.communicator.core.work.Pump;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes away the content of removed conversations in short transactions, and goes on with what a crash left. Two that
 * do it at once do no harm.
 */
@Component(service = RemovalSweep.class, immediate = true)
public final class RemovalSweep {

    private static final Duration REST = Duration.ofMinutes(10);
    private static final int CONVERSATIONS = 20;
    private static final int MESSAGES = 200;

    private final Transactions transactions;
    private final RemovalStore store;
    private final Removal removal;
    private final Pump pump;

    @Activate
    public RemovalSweep(@Reference Transactions transactions, @Reference RemovalStore store,
            @Reference Removal removal,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.transactions = transactions;
        this.store = store;
        this.removal = removal;
        this.pump = new Pump("list of removed conversations", workers, this::sweep);
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    /** There is something to take away. Returns at once. */
    void wake() {
        pump.wake();
    }

    /** Takes away the content of a removed conversation now, and answers of how many messages. */
    int finish(ConversationId conversation) {
        int emptied = 0;
        List<MessageId> batch = store.contents(conversation, Optional.empty(), MESSAGES);
        while (!batch.isEmpty()) {
            empty(batch);
            emptied += batch.size();
            UUID last = batch.get(batch.size() - 1).value();
            batch = store.contents(conversation, Optional.of(last), MESSAGES);
        }
        store.finished(conversation);
        return emptied;
    }

    private Duration sweep() {
        List<ConversationId> unfinished = store.unfinished(CONVERSATIONS);
        unfinished.forEach(this::finish);
        return unfinished.size() < CONVERSATIONS ? REST : Duration.ZERO;
    }

    private void empty(List<MessageId> batch) {
        transactions.inTransaction(() -> {
            removal.empty(batch);
            return null;
        });
    }
}

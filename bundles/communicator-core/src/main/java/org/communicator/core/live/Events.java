package org.communicator.core.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.ConversationListener;
import org.communicator.api.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the journals write down what happens, in its transaction, and tells the listeners once it is kept. A listener
 * that throws hurts nobody.
 */
@Component(service = Events.class)
public final class Events {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<EventJournal> journals = new CopyOnWriteArrayList<>();
    private final List<ConversationListener> listeners = new CopyOnWriteArrayList<>();
    private final Transactions transactions;

    @Activate
    public Events(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** Nothing happens before there is one, for what it misses it never learns. */
    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    public void addJournal(EventJournal journal) {
        journals.add(journal);
    }

    public void removeJournal(EventJournal journal) {
        journals.remove(journal);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ConversationListener listener) {
        listeners.add(listener);
    }

    public void remove(ConversationListener listener) {
        listeners.remove(listener);
    }

    /** To be called in the transaction of what happened: it is written down with it, and told after it. */
    public void publish(CommunicatorEvent event) {
        journals.forEach(journal -> journal.record(event));
        transactions.afterCommit(() -> tell(event));
    }

    private void tell(CommunicatorEvent event) {
        for (ConversationListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException broken) {
                LOG.warn("listener {} failed in conversation {}", listener.getClass().getName(), event.conversationId(), broken);
            }
        }
    }
}

package org.communicator.core.live;

import org.communicator.api.live.CommunicatorEvent;

/** Is told of every event in its transaction: what it writes is kept together with what happened, or not at all. */
public interface EventJournal {

    /** Called once per event. What it throws fails the transaction. */
    void record(CommunicatorEvent event);
}

package org.communicator.testkit.channel;

import java.util.ArrayList;
import java.util.List;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReports;
import org.communicator.api.store.StoreUnavailableException;

/** Keeps the reports that came in, unless its store is gone. */
public final class RecordedReports implements DeliveryReports {

    private final List<DeliveryReport> kept = new ArrayList<>();
    private Effect effect = Effect.ADVANCED;
    private boolean gone;

    @Override
    public synchronized Effect report(DeliveryReport report) {
        if (gone) {
            throw new StoreUnavailableException("gone for this test", null);
        }
        kept.add(report);
        return effect;
    }

    /** What was kept, in its order. */
    public synchronized List<DeliveryReport> kept() {
        return List.copyOf(kept);
    }

    /** What the reports do from now on. */
    public synchronized void effect(Effect next) {
        effect = next;
    }

    /** From now on there is no store, or there is one again. */
    public synchronized void gone(boolean isGone) {
        gone = isGone;
    }
}

package org.communicator.sandbox.webhook;

import java.util.concurrent.atomic.LongAdder;

/** How webhooks of one kind fared. Thread-safe. */
public final class WebhookCounters {

    private final LongAdder sent = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void note(WebhookResult result) {
        sent.increment();
        if (result.accepted()) {
            accepted.increment();
        } else if (result.httpStatus() != null) {
            refused.increment();
        } else {
            failed.increment();
        }
    }

    public void clear() {
        sent.reset();
        accepted.reset();
        refused.reset();
        failed.reset();
    }

    public Counts counts() {
        return new Counts(sent.sum(), accepted.sum(), refused.sum(), failed.sum());
    }

    /**
     * @param refused answered, but not with 2xx
     * @param failed not answered
     */
    public record Counts(long sent, long accepted, long refused, long failed) { }
}

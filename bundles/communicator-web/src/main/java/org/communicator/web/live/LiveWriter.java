package org.communicator.web.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.communicator.api.live.LiveEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the streams that have something to write, one after the other on a worker's thread. Nothing here
 * waits, so one thread at a time serves all streams, and whoever makes an event does not pay for its readers.
 */
final class LiveWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LiveWriter.class);

    private final Queue<LiveStream> due = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Executor workers;
    private final Function<LiveEvent, byte[]> text;

    LiveWriter(Executor workers, Function<LiveEvent, byte[]> text) {
        this.workers = workers;
        this.text = text;
    }

    /** Has a stream written to soon. */
    void wake(LiveStream stream) {
        if (!stream.claim()) {
            return;
        }
        due.add(stream);
        if (count.getAndIncrement() == 0) {
            try {
                workers.execute(this::writeAll);
            } catch (RejectedExecutionException stopping) {
                count.set(0);
            }
        }
    }

    private void writeAll() {
        do {
            write(due.remove());
        } while (count.decrementAndGet() > 0);
    }

    /** Nothing may get out of here: the count would stand still and with it all streams. */
    private void write(LiveStream stream) {
        try {
            stream.write(text);
        } catch (RuntimeException | Error broken) {
            LOG.error("a live stream could not be written", broken);
        }
    }
}

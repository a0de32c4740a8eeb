package org.communicator.benchmarks.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that are ready to be sent, each once. Thread-safe. */
public final class Requests {

    private final List<byte[]> ready;
    private final AtomicInteger next = new AtomicInteger();

    /** Those, in their order. */
    public Requests(List<byte[]> ready) {
        this.ready = ready;
    }

    /** The next one; null after the last one. */
    byte[] next() {
        int index = next.getAndIncrement();
        return index < ready.size() ? ready.get(index) : null;
    }

    /** The place of the next one; what is at or beyond {@link #size} does not exist. */
    int nextPlace() {
        return next.getAndIncrement();
    }

    byte[] at(int place) {
        return ready.get(place);
    }

    int size() {
        return ready.size();
    }
}

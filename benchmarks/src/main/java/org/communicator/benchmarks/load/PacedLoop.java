package org.communicator.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at fixed moments whatever the server does. What is late because the server is slow counts as slow: latencies
 * begin at the moment at which a request should have been sent.
 */
public final class PacedLoop {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int port;
    private final int connections;
    private final int perSecond;

    /** A load on a port of this machine; there must be more connections than are ever waiting for an answer. */
    public PacedLoop(int port, int connections, int perSecond) {
        this.port = port;
        this.connections = connections;
        this.perSecond = perSecond;
    }

    /**
     * What came of it.
     *
     * @param start when the first request should have been sent, as {@link System#nanoTime}
     * @param interval nanoseconds between two requests
     * @param answers latency of each answer
     * @param refused answers with another status than 2xx
     */
    public record Outcome(long start, long interval, Latencies answers, int refused) {

        /** When a request should have been sent. */
        public long due(int place) {
            return start + place * interval;
        }
    }

    /** Sends each request once. */
    public Outcome run(Requests requests) {
        long[] latencies = new long[requests.size()];
        AtomicInteger refused = new AtomicInteger();
        long interval = NANOS / perSecond;
        long start = System.nanoTime() + NANOS / 10;
        new Crew("paced").run(connections, () -> work(requests, start, interval, latencies, refused));
        return new Outcome(start, interval, new Latencies(latencies), refused.get());
    }

    private void work(Requests requests, long start, long interval, long[] latencies, AtomicInteger refused)
            throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            for (int place = requests.nextPlace(); place < requests.size(); place = requests.nextPlace()) {
                long due = start + place * interval;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                if (connection.exchange(requests.at(place)) / 100 != 2) {
                    refused.incrementAndGet();
                }
                latencies[place] = System.nanoTime() - due;
            }
        }
    }
}

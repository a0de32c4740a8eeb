package org.communicator.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Every connection sends its next request as soon as the last one was answered: what a server can do at most. */
public final class ClosedLoop {

    private final int port;
    private final int connections;

    /** A load on a port of this machine. */
    public ClosedLoop(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * What came of it.
     *
     * @param accepted answers with a status of 2xx
     * @param refused other answers
     * @param seconds how long it took
     */
    public record Outcome(int accepted, int refused, double seconds) {

        /** Accepted per second. */
        public double rate() {
            return accepted / seconds;
        }
    }

    /** Runs until the time is over or there is no request any more. */
    public Outcome run(Requests requests, Duration time) {
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        new Crew("closed-loop").run(connections, () -> work(requests, end, accepted, refused));
        return new Outcome(accepted.get(), refused.get(), (System.nanoTime() - start) / 1e9);
    }

    private void work(Requests requests, long end, AtomicInteger accepted, AtomicInteger refused) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            while (System.nanoTime() < end) {
                byte[] request = requests.next();
                if (request == null) {
                    return;
                }
                int status = connection.exchange(request);
                (status / 100 == 2 ? accepted : refused).incrementAndGet();
            }
        }
    }
}

package org.communicator.web.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveFeed;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;

/** The open streams, with their subscriptions and the clock that drives heartbeats and expiry. */
final class LiveStreams {

    private static final int MOST = 20_000;

    private final Map<LiveStream, Optional<LiveFeed.Subscription>> open = new ConcurrentHashMap<>();
    private final LiveWriter writer;
    private final Clock clock;
    private Future<?> ticking;

    LiveStreams(LiveWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    void start(ScheduledExecutorService workers) {
        ticking = workers.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void close() {
        ticking.cancel(false);
        open.keySet().forEach(LiveStream::end);
    }

    int open() {
        return open.size();
    }

    /**
     * Subscribes a new stream.
     *
     * @param expiresAt when it ends
     * @param subscribe has events come to it; what it throws is thrown
     */
    LiveStream open(Instant expiresAt, Function<Consumer<LiveEvent>, LiveFeed.Subscription> subscribe) {
        if (open.size() >= MOST) {
            throw new ProblemException(ProblemAnswer.unavailable("Too many live streams are open."));
        }
        LiveStream stream = new LiveStream(writer, clock.instant(), expiresAt, this::forget);
        open.put(stream, Optional.empty());
        try {
            open.replace(stream, Optional.of(subscribe.apply(stream)));
            return stream;
        } catch (RuntimeException refused) {
            open.remove(stream);
            throw refused;
        }
    }

    private void forget(LiveStream stream) {
        Optional.ofNullable(open.remove(stream)).flatMap(subscription -> subscription)
                .ifPresent(LiveFeed.Subscription::close);
    }

    private void tick() {
        Instant now = clock.instant();
        open.keySet().forEach(stream -> stream.tick(now));
    }
}

package org.communicator.web.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveFeed;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** The open streams, with their subscriptions and the clock that drives heartbeats and expiry. */
final class LiveStreams {

    private static final int MOST = 20_000;
    private static final int LONGEST_EVENT_ID = 64;

    private final Map<LiveStream, Optional<LiveFeed.Subscription>> open = new ConcurrentHashMap<>();
    private final LiveFeed feed;
    private final LiveWriter writer;
    private final Clock clock;
    private Future<?> ticking;

    LiveStreams(LiveFeed feed, LiveWriter writer, Clock clock) {
        this.feed = feed;
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
     * @throws org.communicator.api.host.MissingRightException without the right to read
     */
    LiveStream open(StaffSession session, String lastEventId) {
        if (open.size() >= MOST) {
            throw new ProblemException(ProblemAnswer.unavailable("Too many live streams are open."));
        }
        if (lastEventId != null && lastEventId.length() > LONGEST_EVENT_ID) {
            throw ProblemException.of(ProblemType.MALFORMED, "Last-Event-ID is none of ours.");
        }
        LiveStream stream = new LiveStream(writer, clock.instant(), session.expiresAt(), this::forget);
        open.put(stream, Optional.empty());
        try {
            open.replace(stream, Optional.of(feed.open(session, Optional.ofNullable(lastEventId), stream)));
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

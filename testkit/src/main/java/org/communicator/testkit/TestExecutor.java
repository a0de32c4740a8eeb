package org.communicator.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** An executor that works only when it is told to, on the caller's thread, by the time of a {@link TestClock}. */
public final class TestExecutor extends AbstractExecutorService implements ScheduledExecutorService {

    private final TestClock clock;
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final List<Planned> planned = new ArrayList<>();
    private boolean shutdown;

    public TestExecutor(TestClock clock) {
        this.clock = clock;
    }

    /** Runs everything that is ready now, and what that leads to. */
    public void runReady() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    /** Lets time pass, running what becomes due at its moment. */
    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        runReady();
        while (!planned.isEmpty() && !earliest().due.isAfter(end)) {
            Duration until = Duration.between(clock.instant(), earliest().due);
            clock.advance(until.isNegative() ? Duration.ZERO : until);
            runReady();
        }
        clock.advance(Duration.between(clock.instant(), end));
        runReady();
    }

    @Override
    public void execute(Runnable work) {
        ready.add(work);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        Planned plan = new Planned(work, clock.instant().plusNanos(unit.toNanos(delay)));
        planned.add(plan);
        return plan;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("no test needs this yet");
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long initial, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("no test needs this yet");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long initial, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("no test needs this yet");
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.copyOf(ready);
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private Runnable next() {
        for (Planned due : planned.stream().filter(plan -> !plan.due.isAfter(clock.instant())).toList()) {
            planned.remove(due);
            ready.add(due);
        }
        return ready.poll();
    }

    private Planned earliest() {
        return planned.stream().min(Comparator.comparing(plan -> plan.due)).orElseThrow();
    }

    private final class Planned extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final Instant due;

        Planned(Runnable work, Instant due) {
            super(work, null);
            this.due = due;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            planned.remove(this);
            return super.cancel(mayInterrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}

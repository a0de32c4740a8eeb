package org.communicator.core.work;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a step again and again, one run at a time: at once when woken, else after the pause the step asked for. */
public final class Pump {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final ScheduledExecutorService workers;
    private final Supplier<Duration> step;
    private boolean running;
    private boolean again;
    private boolean stopped;
    private boolean failing;
    private Future<?> rest;

    /**
     * A pump that rests until it is woken.
     *
     * @param name what it reads, for the log
     * @param step works and answers how long to rest
     */
    public Pump(String name, ScheduledExecutorService workers, Supplier<Duration> step) {
        this.name = name;
        this.workers = workers;
        this.step = step;
    }

    /** Runs the step soon. Returns at once. */
    public synchronized void wake() {
        if (running) {
            again = true;
        } else if (!stopped) {
            start(Duration.ZERO);
        }
    }

    /** No further run begins. */
    public synchronized void stop() {
        stopped = true;
        cancelRest();
    }

    private void start(Duration pause) {
        cancelRest();
        try {
            if (pause.isZero()) {
                running = true;
                workers.execute(this::run);
            } else {
                rest = workers.schedule(this::wake, pause.toMillis() + 1, TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException shuttingDown) {
            stopped = true;
        }
    }

    private void run() {
        Duration pause = runStep();
        synchronized (this) {
            running = false;
            Duration next = again ? Duration.ZERO : pause;
            again = false;
            if (!stopped) {
                start(next);
            }
        }
    }

    private Duration runStep() {
        try {
            Duration pause = step.get();
            if (failing) {
                LOG.info("the {} is read again", name);
            }
            failing = false;
            return pause;
        } catch (RuntimeException broken) {
            if (!failing) {
                LOG.warn("the {} cannot be read; trying again every second: {}", name, broken.toString());
            }
            failing = true;
            return AFTER_FAILURE;
        }
    }

    private void cancelRest() {
        if (rest != null) {
            rest.cancel(false);
            rest = null;
        }
    }
}

package org.communicator.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Runs something on other threads and waits for it, so long as anybody would. */
final class Threads {

    private static final long PATIENCE_SECONDS = 30;

    private Threads() {
    }

    /** Runs it on another thread; fails if it has not come back in time. */
    static <T> T elsewhere(Callable<T> work) {
        return allAtOnce(1, number -> work).get(0).orThrow();
    }

    /** Runs as many at the same moment; each gives its result or what it threw. */
    static <T> List<Outcome<T>> allAtOnce(int count, IntFunction<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                Callable<T> each = work.apply(number);
                running.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return each.call();
                }));
            }
            return running.stream().map(Threads::outcome).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come back within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What one thread came back with. */
    record Outcome<T>(T value, Throwable thrown) {

        T orThrow() {
            if (thrown != null) {
                throw new AssertionError("the other thread failed", thrown);
            }
            return value;
        }
    }
}

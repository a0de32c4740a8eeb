package org.communicator.benchmarks.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, but not for ever. */
public final class Await {

    private Await() {
    }

    /**
     * Asks until the answer is yes.
     *
     * @param what what is waited for, in words
     * @param pause between two questions
     * @param patience after which it is an error
     */
    public static void until(String what, Duration pause, Duration patience, BooleanSupplier question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + patience.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}

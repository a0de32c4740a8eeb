package org.communicator.itests;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again until something is so, with a deadline. */
public final class Await {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private Await() {
    }

    /** A question that may fail for the moment. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws Exception;
    }

    /** There is no use in waiting any longer. */
    public static final class Hopeless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Hopeless(String why) {
            super(why);
        }
    }

    /**
     * Waits until the answer is yes.
     *
     * @param what what is awaited, for the failure's message
     */
    public static void until(String what, Duration limit, Question<Boolean> question) {
        value(what, limit, () -> Optional.of(question.ask()).filter(Boolean::booleanValue));
    }

    /** Waits until there is an answer, and gives it. */
    public static <T> T value(String what, Duration limit, Question<Optional<T>> question) {
        return value(what, limit, question, () -> "");
    }

    /** Waits until there is an answer; says what there was instead if none came. */
    public static <T> T value(String what, Duration limit, Question<Optional<T>> question, Supplier<String> instead) {
        long deadline = System.nanoTime() + limit.toNanos();
        Throwable last = null;
        while (true) {
            try {
                Optional<T> answer = question.ask();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting: " + what, interrupted);
            } catch (Hopeless hopeless) {
                throw new AssertionError("never: " + what, hopeless);
            } catch (Exception | AssertionError notYet) {
                last = notYet;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + limit.toMillis() + " ms: " + what + " " + instead.get(), last);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}

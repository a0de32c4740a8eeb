package org.communicator.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same until all have done it. */
final class Crew {

    private final String name;

    Crew(String name) {
        this.name = name;
    }

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Returns when all are done; the first failure is thrown. */
    void run(int count, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(count, task -> new Thread(task, name));
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                tasks.add(() -> {
                    work.run();
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load broke off: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}

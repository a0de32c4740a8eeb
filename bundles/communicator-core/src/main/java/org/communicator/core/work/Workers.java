package org.communicator.core.work;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Owns the threads. Whoever has work beside the caller's thread asks for the {@link ScheduledExecutorService} with
 * the property {@code communicator.workers=true} and bounds its own share of it.
 */
@Component(service = ScheduledExecutorService.class, property = "communicator.workers=true")
public final class Workers extends ScheduledThreadPoolExecutor {

    private static final int THREADS = 32;

    @Activate
    public Workers() {
        super(THREADS, new NamedThreads());
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setKeepAliveTime(30, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
    }

    /** Lets running work end, drops what was planned for later. */
    @Deactivate
    public void close() {
        shutdown();
        try {
            if (!awaitTermination(5, TimeUnit.SECONDS)) {
                shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static final class NamedThreads implements ThreadFactory {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "communicator-worker-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}

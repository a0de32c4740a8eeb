package org.communicator.camel;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the administrator's folder looked at every second, by one of the house's threads. */
@Component(immediate = true, service = RouteWatch.class)
public final class RouteWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RouteWatch.class);
    private static final long MILLIS = 1_000;

    private final ChannelRoutes routes;
    private final ScheduledFuture<?> looking;
    private boolean failing;

    @Activate
    public RouteWatch(@Reference ChannelRoutes routes,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.routes = routes;
        this.looking = workers.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks no more. */
    @Deactivate
    public void close() {
        looking.cancel(false);
    }

    private void look() {
        try {
            routes.reread();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The folder of routes cannot be looked at; all routes stay as they are: {}", e.getMessage());
            }
            failing = true;
        }
    }
}

package org.communicator.camel;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.builder.NoErrorHandlerBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.camel.file.SwitchingDirect;

/**
 * Makes Camel contexts that start fast and do nothing that nobody asked for. An error in a route goes straight to the
 * route's caller: retrying is the outbox's.
 */
public final class LeanCamelContext {

    /** Longer than the slowest answer of a provider, so that what is under way ends by itself. */
    private static final long SHUTDOWN_SECONDS = 20;

    /** How long a call waits for a route that is being started. */
    private static final long ROUTE_WAIT_MILLIS = 2_000;

    private LeanCamelContext() {
    }

    /**
     * A context that is not yet started.
     *
     * @param name the context's name, such as "sms"
     * @param loader sees Camel's classes and the channel's
     */
    public static DefaultCamelContext create(String name, ClassLoader loader) {
        DefaultCamelContext context = new DefaultCamelContext(false);
        context.disableJMX();
        context.getCamelContextExtension().setName("communicator-" + name);
        context.setApplicationContextClassLoader(loader);
        context.setLoadTypeConverters(false);
        context.setLoadHealthChecks(false);
        context.setAutowiredEnabled(false);
        context.setStreamCaching(false);
        context.setUseMDCLogging(false);
        context.setStartupSummaryLevel(StartupSummaryLevel.Off);
        context.setSourceLocationEnabled(true);
        context.addComponent("direct", direct(context));
        context.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerBuilder());
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        return context;
    }

    private static SwitchingDirect direct(CamelContext context) {
        SwitchingDirect direct = new SwitchingDirect();
        direct.setCamelContext(context);
        direct.setTimeout(ROUTE_WAIT_MILLIS);
        return direct;
    }
}

package org.communicator.web.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.felix.http.jetty.LoadBalancerCustomizerFactory;
import org.communicator.web.settings.WebConfig;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nobody see a server that does not serve everything yet. A provider repeats a call that could not connect, but not
 * one that was answered 404. So the server is installed but not started, and started here, when its settings are there;
 * and as it listens a moment before it has the servlets, whoever connects in that moment waits.
 */
@Component(service = {}, immediate = true, configurationPid = {FrontDoor.SERVER_PID, WebConfig.PID},
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class FrontDoor {

    static final String SERVER_PID = "org.apache.felix.http";

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String SERVER = "org.apache.felix.http.jetty12";
    private static final List<String> SERVED = List.of(Paths.HOOKS + "/*", Paths.API + "/*", Paths.EVENTS, Paths.HEALTH);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(12);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ServiceRegistration<LoadBalancerCustomizerFactory> hold;
    private final Optional<Bundle> server;
    private volatile HttpServiceRuntime whiteboard;
    private volatile boolean open;

    @Activate
    public FrontDoor(BundleContext bundles) {
        // Of several, the server takes the one of the highest rank; its own would believe what callers say of themselves.
        hold = bundles.registerService(LoadBalancerCustomizerFactory.class, () -> this::held,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
        server = Arrays.stream(bundles.getBundles()).filter(bundle -> SERVER.equals(bundle.getSymbolicName()))
                .findFirst();
        server.ifPresent(FrontDoor::start);
    }

    /** The server is there. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void bind(HttpServiceRuntime runtime) {
        whiteboard = runtime;
    }

    /** The server has gone. */
    public void unbind(HttpServiceRuntime runtime) {
        if (whiteboard == runtime) {
            whiteboard = null;
        }
    }

    /** Nobody can connect any more. */
    @Deactivate
    public void close() {
        server.filter(bundle -> bundle.getState() == Bundle.ACTIVE).ifPresent(FrontDoor::stop);
        hold.unregister();
    }

    private Request held(Request request, HttpFields.Mutable answer) {
        long begin = System.nanoTime();
        while (!open && !servesEverything() && System.nanoTime() - begin < PATIENCE) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return request;
    }

    private boolean servesEverything() {
        HttpServiceRuntime runtime = whiteboard;
        if (runtime == null) {
            return false;
        }
        Set<String> served = Arrays.stream(runtime.getRuntimeDTO().servletContextDTOs)
                .flatMap(context -> Arrays.stream(context.servletDTOs))
                .flatMap(servlet -> Arrays.stream(servlet.patterns)).collect(Collectors.toSet());
        open = served.containsAll(SERVED);
        return open;
    }

    /** For this run of the framework only: the next one waits again. */
    private static void start(Bundle server) {
        try {
            server.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            LOG.error("the HTTP server cannot be started: {}", e.toString());
        }
    }

    private static void stop(Bundle server) {
        try {
            server.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("the HTTP server did not stop cleanly: {}", e.toString());
        }
    }
}

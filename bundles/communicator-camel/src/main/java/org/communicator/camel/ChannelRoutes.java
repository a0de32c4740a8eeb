package org.communicator.camel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.api.operations.Meters;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Runs the routes that channels register, each channel's in a context of its own that comes and goes with them. */
@Component(immediate = true)
public final class ChannelRoutes implements HealthContributor {

    private final BundleContext bundles;
    private final Map<String, ChannelContext> channels = new ConcurrentHashMap<>();
    private final Map<String, ChannelClassLoader> loaders = new HashMap<>();

    @Activate
    public ChannelRoutes(BundleContext bundles, @Reference Meters meters) {
        this.bundles = bundles;
        meters.gauge("routes_running", () -> states().stream().filter(RouteState::runs).count());
        meters.gauge("routes_broken", () -> states().stream().filter(state -> !state.runs()).count());
        meters.gauge("routes_inflight_messages",
                () -> channels.values().stream().mapToLong(ChannelContext::inflight).sum());
    }

    /** Starts a channel's routes, with a new context if they are its first. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            target = "(" + WebhookReceiver.CHANNEL + "=*)")
    public synchronized void addRoutes(RoutesBuilder routes, ServiceReference<RoutesBuilder> reference) {
        String channel = channel(reference);
        loaders.computeIfAbsent(channel, name -> new ChannelClassLoader(getClass().getClassLoader()))
                .add(reference.getBundle());
        channels.computeIfAbsent(channel, this::open).add(routes);
    }

    /** Stops a channel's routes, and its context if they were its last. */
    public synchronized void removeRoutes(RoutesBuilder routes, ServiceReference<RoutesBuilder> reference) {
        String channel = channel(reference);
        ChannelContext context = channels.get(channel);
        if (context == null) {
            return;
        }
        if (context.hasOnly(routes)) {
            context.close();
            channels.remove(channel);
            loaders.remove(channel);
        } else {
            context.remove(routes);
        }
    }

    /** Stops everything. */
    @Deactivate
    public synchronized void close() {
        channels.values().forEach(ChannelContext::close);
        channels.clear();
        loaders.clear();
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public Health health() {
        return RouteHealth.of(states());
    }

    private ChannelContext open(String channel) {
        DefaultCamelContext context = LeanCamelContext.create(channel, loaders.get(channel));
        return new ChannelContext(context, new ContextService(bundles, channel, context));
    }

    private List<RouteState> states() {
        return channels.values().stream().flatMap(context -> context.states().stream()).toList();
    }

    private static String channel(ServiceReference<RoutesBuilder> reference) {
        return String.valueOf(reference.getProperty(WebhookReceiver.CHANNEL));
    }
}

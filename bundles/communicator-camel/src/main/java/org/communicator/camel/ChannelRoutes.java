package org.communicator.camel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.api.operations.Meters;
import org.communicator.api.route.RouteControl;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteReport;
import org.communicator.camel.door.CommunicatorComponent;
import org.communicator.camel.file.RouteFileReader;
import org.communicator.camel.file.RouteFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Runs the routes that channels register, each channel's in a context of its own that comes and goes with them, and the
 * administrator's, which are in a channel's context or in one for what belongs to no channel.
 */
@Component(immediate = true, service = {HealthContributor.class, RouteControl.class, ChannelRoutes.class})
public final class ChannelRoutes implements HealthContributor, RouteControl {

    private final BundleContext bundles;
    private final Map<String, ChannelContext> channels = new ConcurrentHashMap<>();
    private final Map<String, ChannelClassLoader> loaders = new HashMap<>();
    private final RouteSettings settings;
    private final RouteFileReader reader;
    private final RouteFolder folder;
    private final RouteFiles files;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile InboundMessages messages;

    @Activate
    public ChannelRoutes(BundleContext bundles, @Reference Meters meters, @Reference RouteSettings settings) {
        this.bundles = bundles;
        this.settings = settings;
        this.reader = new RouteFileReader(settings.values());
        this.folder = new RouteFolder(settings.directory());
        this.files = new RouteFiles(reader, this::scratch, this::home);
        files.changed(folder.first());
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
        channels.computeIfAbsent(channel, this::open).add(routes, () -> files.settle(channel));
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
            files.left(channel);
        } else {
            context.remove(routes);
        }
    }

    /** Looks at the administrator's folder and does what has changed. */
    synchronized void reread() {
        if (settings.takeChange()) {
            files.again();
        }
        files.changed(folder.read());
        channels.values().forEach(ChannelContext::tidy);
        closeIfEmpty(RouteInfo.CUSTOM);
    }

    @Override
    public RouteReport report() {
        List<RouteInfo> routes = new ArrayList<>();
        channels.forEach((name, context) -> routes.addAll(context.infos(name)));
        routes.sort(Comparator.comparing(RouteInfo::context).thenComparing(RouteInfo::id)
                .thenComparing(route -> route.file().orElse("")));
        return new RouteReport(routes, files.problems());
    }

    @Override
    public synchronized boolean stop(String id) {
        return steer(id, ChannelContext::stop);
    }

    @Override
    public synchronized boolean start(String id) {
        return steer(id, ChannelContext::start);
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
        return RouteHealth.of(states(), files.broken());
    }

    private ChannelContext open(String channel) {
        DefaultCamelContext context = LeanCamelContext.create(channel, loaders.get(channel));
        prepare(context);
        return new ChannelContext(context, new ContextService(bundles, channel, context), reader);
    }

    /** Where files are read before it is known where they belong; nothing runs there. */
    private DefaultCamelContext scratch() {
        DefaultCamelContext context = LeanCamelContext.create("scratch", getClass().getClassLoader());
        prepare(context);
        context.build();
        return context;
    }

    private void prepare(DefaultCamelContext context) {
        settings.values().offer(context);
        context.addComponent(CommunicatorComponent.NAME, new CommunicatorComponent(bundles, () -> messages));
    }

    /** The context of that name; the one for what belongs to no channel is there when it is wanted. */
    private Optional<ChannelContext> home(String name) {
        if (name.equals(RouteInfo.CUSTOM)) {
            loaders.computeIfAbsent(name, first -> new ChannelClassLoader(getClass().getClassLoader()));
            return Optional.of(channels.computeIfAbsent(name, this::open));
        }
        return Optional.ofNullable(channels.get(name));
    }

    private void closeIfEmpty(String name) {
        ChannelContext context = channels.get(name);
        if (context != null && context.isEmpty()) {
            context.close();
            channels.remove(name);
            loaders.remove(name);
        }
    }

    private boolean steer(String id, BiConsumer<ChannelContext, String> step) {
        List<ChannelContext> having = channels.values().stream().filter(context -> context.has(id)).toList();
        having.forEach(context -> step.accept(context, id));
        return !having.isEmpty();
    }

    private List<RouteState> states() {
        return channels.values().stream().flatMap(context -> context.states().stream()).toList();
    }

    private static String channel(ServiceReference<RoutesBuilder> reference) {
        return String.valueOf(reference.getProperty(WebhookReceiver.CHANNEL));
    }
}

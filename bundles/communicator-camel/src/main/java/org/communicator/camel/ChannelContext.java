package org.communicator.camel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.ServiceStatus;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteInfo.State;
import org.communicator.camel.file.FileRoute;
import org.communicator.camel.file.FileRoutes;
import org.communicator.camel.file.RouteFile;
import org.communicator.camel.file.RouteFileException;
import org.communicator.camel.file.RouteFileReader;
import org.communicator.camel.file.SwitchingDirect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of one channel, the administrator's that replace them or stand beside them, and the Camel context they run
 * in. Changed by one thread at a time, read by any.
 */
final class ChannelContext {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelContext.class);

    private final DefaultCamelContext context;
    private final Published published;
    private final FileRoutes files;
    private final RouteTraffic traffic = new RouteTraffic(Clock.systemUTC());
    private final Map<RoutesBuilder, List<RouteState>> contributions = new ConcurrentHashMap<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();

    /** Starts the context, which has no routes yet. */
    ChannelContext(DefaultCamelContext context, Published published, RouteFileReader reader) {
        this.context = context;
        this.published = published;
        this.files = new FileRoutes(context, reader);
        context.addRoutePolicyFactory(traffic);
        try (LoaderScope scope = enter()) {
            context.start();
        }
    }

    /**
     * Starts the routes of a builder. One that cannot be started is kept as a broken state; the others run on.
     *
     * @param before is done before anybody is told that the routes run
     */
    void add(RoutesBuilder builder, Runnable before) {
        contributions.put(builder, start(builder));
        before.run();
        published.routes(running());
    }

    /** Withdraws the routes of a builder, then stops them; what is under way ends first. */
    void remove(RoutesBuilder builder) {
        List<RouteState> gone = contributions.remove(builder);
        if (gone == null) {
            return;
        }
        published.routes(running());
        try (LoaderScope scope = enter()) {
            discard(gone.stream().map(state -> context.getRouteDefinition(state.route())).filter(Objects::nonNull)
                    .toList());
        }
    }

    /** Puts an administrator's file in the place of its version before, or adds it. What was stopped stays so. */
    void put(RouteFile file) throws RouteFileException {
        try (LoaderScope scope = enter()) {
            files.put(file);
        }
        files.routes().stream().map(FileRoute::id).filter(stopped::contains).forEach(this::stop);
    }

    /** Takes away the routes of an administrator's file. */
    void remove(String file) {
        try (LoaderScope scope = enter()) {
            files.remove(file);
        }
    }

    /** Clears away what was replaced. */
    void tidy() {
        try (LoaderScope scope = enter()) {
            files.tidy();
        }
    }

    /** Stops all routes of an id. */
    void stop(String id) {
        stopped.add(id);
        keys(id).forEach(key -> steer(key, context.getRouteController()::stopRoute));
    }

    /** Starts what was stopped, what is built in first: the last one takes the messages. */
    void start(String id) {
        stopped.remove(id);
        keys(id).stream().filter(key -> !isReplaced(key) || SwitchingDirect.serves(context, key))
                .forEach(key -> steer(key, context.getRouteController()::startRoute));
    }

    /** Whether there is a route of that id. */
    boolean has(String id) {
        return infos("").stream().anyMatch(route -> route.id().equals(id));
    }

    /** Withdraws and stops everything. */
    void close() {
        published.routes(Set.of());
        files.clear();
        try (LoaderScope scope = enter()) {
            context.stop();
        }
    }

    /** Whether there is no route at all. */
    boolean isEmpty() {
        return contributions.isEmpty() && files.isEmpty();
    }

    /** Whether no built-in would be left without the builder's routes. */
    boolean hasOnly(RoutesBuilder builder) {
        return Set.of(builder).containsAll(contributions.keySet());
    }

    /** How many messages are in the routes now. */
    int inflight() {
        return context.getInflightRepository().size();
    }

    /** How each route is. */
    List<RouteState> states() {
        return infos("").stream().map(route -> new RouteState(route.id(), words(route))).toList();
    }

    /** Each route, as an administrator wants to see it. */
    List<RouteInfo> infos(String name) {
        Stream<RouteInfo> builtIn = contributions.values().stream().flatMap(List::stream).map(route -> info(name, route));
        return Stream.concat(builtIn, files.routes().stream().map(route -> info(name, route))).toList();
    }

    private List<RouteState> start(RoutesBuilder builder) {
        Set<RouteDefinition> before = new HashSet<>(context.getRouteDefinitions());
        try (LoaderScope scope = enter()) {
            context.addRoutes(builder);
            return addedSince(before).stream().map(route -> new RouteState(route.getRouteId(), "")).toList();
        } catch (Exception e) {
            String route = failed(builder, e);
            LOG.error("Route {} cannot be started: {}", route, e.toString());
            discard(addedSince(before));
            return List.of(new RouteState(route, "cannot be started, see the log"));
        }
    }

    private List<RouteDefinition> addedSince(Set<RouteDefinition> before) {
        List<RouteDefinition> added = new ArrayList<>(context.getRouteDefinitions());
        added.removeAll(before);
        return added;
    }

    private void discard(List<RouteDefinition> routes) {
        for (RouteDefinition route : routes) {
            try {
                context.getRouteController().stopRoute(route.getRouteId());
                context.removeRouteDefinition(route);
            } catch (Exception e) {
                LOG.warn("Route {} did not stop cleanly: {}", route.getRouteId(), e.toString());
            }
        }
    }

    private Set<String> running() {
        Set<String> ids = new TreeSet<>();
        contributions.values().stream().flatMap(List::stream).filter(RouteState::runs).map(RouteState::route)
                .forEach(ids::add);
        return ids;
    }

    private RouteInfo info(String name, RouteState route) {
        boolean broken = !route.runs();
        State state = broken ? State.BROKEN : isReplaced(route.route()) ? State.REPLACED : state(route.route(), route.route());
        return new RouteInfo(route.route(), name, Optional.empty(), state, broken ? route.cause() : cause(state, route.route()),
                traffic.of(route.route()));
    }

    private RouteInfo info(String name, FileRoute route) {
        State state = state(route.id(), route.key());
        return new RouteInfo(route.id(), name, Optional.of(route.file()), state, cause(state, route.key()),
                traffic.of(route.key()));
    }

    private State state(String id, String key) {
        if (stopped.contains(id)) {
            return State.STOPPED;
        }
        return context.getRouteController().getRouteStatus(key) == ServiceStatus.Started ? State.RUNNING : State.BROKEN;
    }

    private String cause(State state, String key) {
        return switch (state) {
            case RUNNING, REPLACED -> "";
            case STOPPED -> "stopped by an administrator";
            case BROKEN -> "is " + context.getRouteController().getRouteStatus(key);
        };
    }

    private static String words(RouteInfo route) {
        return route.file().isEmpty() || route.cause().isEmpty() ? route.cause()
                : route.cause() + ", of " + route.file().get();
    }

    private boolean isReplaced(String id) {
        return files.routes().stream().anyMatch(route -> route.id().equals(id));
    }

    private List<String> keys(String id) {
        List<String> keys = new ArrayList<>();
        if (context.getRoute(id) != null) {
            keys.add(id);
        }
        files.routes().stream().filter(route -> route.id().equals(id)).map(FileRoute::key).forEach(keys::add);
        return keys;
    }

    private interface Step {
        void of(String key) throws Exception;
    }

    private void steer(String key, Step step) {
        try (LoaderScope scope = enter()) {
            step.of(key);
        } catch (Exception e) {
            LOG.error("Route {} did not do as it was told: {}", key, e.getClass().getSimpleName());
        }
    }

    private static String failed(RoutesBuilder builder, Exception cause) {
        if (cause instanceof FailedToCreateRouteException e) {
            return e.getRouteId();
        }
        return cause instanceof FailedToStartRouteException e ? e.getRouteId() : builder.getClass().getSimpleName();
    }

    private LoaderScope enter() {
        return LoaderScope.enter(context.getApplicationContextClassLoader());
    }
}

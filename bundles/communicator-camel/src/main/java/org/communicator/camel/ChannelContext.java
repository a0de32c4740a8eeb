package org.communicator.camel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.ServiceStatus;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of one channel and the Camel context they run in. Changed by one thread at a time, read by any. */
final class ChannelContext {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelContext.class);

    private final DefaultCamelContext context;
    private final Published published;
    private final Map<RoutesBuilder, List<RouteState>> contributions = new ConcurrentHashMap<>();

    /** Starts the context, which has no routes yet. */
    ChannelContext(DefaultCamelContext context, Published published) {
        this.context = context;
        this.published = published;
        try (LoaderScope scope = enter()) {
            context.start();
        }
    }

    /** Starts the routes of a builder. One that cannot be started is kept as a broken state; the others run on. */
    void add(RoutesBuilder builder) {
        contributions.put(builder, start(builder));
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

    /** Withdraws and stops everything. */
    void close() {
        published.routes(Set.of());
        try (LoaderScope scope = enter()) {
            context.stop();
        }
    }

    /** Whether nothing would be left without the builder's routes. */
    boolean hasOnly(RoutesBuilder builder) {
        return Set.of(builder).containsAll(contributions.keySet());
    }

    /** How many messages are in the routes now. */
    int inflight() {
        return context.getInflightRepository().size();
    }

    /** How each route is. */
    List<RouteState> states() {
        return contributions.values().stream().flatMap(List::stream).map(this::now).toList();
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

    private RouteState now(RouteState state) {
        if (!state.runs()) {
            return state;
        }
        ServiceStatus status = context.getRouteController().getRouteStatus(state.route());
        return status == ServiceStatus.Started ? state : new RouteState(state.route(), "is " + status);
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

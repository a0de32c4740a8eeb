package org.communicator.camel.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The administrator's routes in one context. A new version of a file stands ready before it takes over, and the one
 * before it ends in peace; so no message falls in between. Changed by one thread at a time, read by any.
 */
public final class FileRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(FileRoutes.class);

    private final ModelCamelContext context;
    private final RouteFileReader reader;
    private final Map<String, List<FileRoute>> files = new TreeMap<>();
    private final List<String> retired = new ArrayList<>();
    private int versions;

    /** No routes yet. */
    public FileRoutes(ModelCamelContext context, RouteFileReader reader) {
        this.context = context;
        this.reader = reader;
    }

    /** The routes that run or are stopped. */
    public synchronized List<FileRoute> routes() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    /** Whether no file has a route here. */
    public synchronized boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * Puts a file in the place of its version before, or adds it.
     *
     * @throws RouteFileException if it cannot run; then all is as it was
     */
    public synchronized void put(RouteFile file) throws RouteFileException {
        RouteBuilder builder = reader.read(context, file);
        List<FileRoute> added = add(file, builder);
        List<FileRoute> before = files.getOrDefault(file.name(), List.of());
        takeOver(file, added, before);
        files.put(file.name(), added);
        retire(before);
    }

    /** Takes a file's routes away; what they replaced takes the messages again. */
    public synchronized void remove(String file) {
        List<FileRoute> gone = files.remove(file);
        if (gone != null) {
            retire(gone);
            gone.forEach(route -> restart(route.id()));
        }
    }

    /** Clears away what was replaced and has nothing in it any more. */
    public synchronized void tidy() {
        retired.removeIf(key -> context.getInflightRepository().size(key) == 0 && discard(key));
    }

    /** Forgets all: the context is coming down. */
    public synchronized void clear() {
        files.clear();
        retired.clear();
    }

    private List<FileRoute> add(RouteFile file, RouteBuilder builder) throws RouteFileException {
        List<FileRoute> added = new ArrayList<>();
        versions++;
        for (RouteDefinition route : RouteFileReader.routes(builder)) {
            refuseIfTaken(file, route);
            added.add(FileRoute.of(route.getRouteId(), file.name(), versions, Math.max(0, route.getLineNumber())));
            route.setId(added.get(added.size() - 1).key());
            route.setAutoStartup("false");
        }
        try {
            context.addRoutes(builder);
            return added;
        } catch (Exception | LinkageError e) {
            added.forEach(route -> discard(route.key()));
            throw reader.broken(file, e, lineOf(e, added));
        }
    }

    private void refuseIfTaken(RouteFile file, RouteDefinition route) throws RouteFileException {
        for (FileRoute other : routes()) {
            if (other.id().equals(route.getRouteId()) && !other.file().equals(file.name())) {
                throw reader.refused(file, route.getLineNumber(),
                        "the route " + other.id() + " is already in " + other.file());
            }
        }
    }

    /** Camel names the route that it could not make. */
    private static int lineOf(Throwable thrown, List<FileRoute> routes) {
        return routes.stream().filter(route -> String.valueOf(thrown.getMessage()).contains(route.key())).findFirst()
                .or(() -> routes.stream().findFirst()).map(FileRoute::line).orElse(0);
    }

    /** What asks by itself must not ask twice: there the one before stops first. */
    private void takeOver(RouteFile file, List<FileRoute> added, List<FileRoute> before) throws RouteFileException {
        List<String> stopped = new ArrayList<>();
        try {
            for (FileRoute route : added) {
                refuseIfAnotherListens(file, route);
            }
            for (FileRoute route : added) {
                if (!isDirect(route.key())) {
                    stopped.addAll(stopBefore(route, before));
                }
                context.getRouteController().startRoute(route.key());
            }
        } catch (RouteFileException e) {
            added.forEach(route -> discard(route.key()));
            throw e;
        } catch (Exception | LinkageError e) {
            added.forEach(route -> discard(route.key()));
            stopped.forEach(this::start);
            throw reader.broken(file, e, lineOf(e, added));
        }
    }

    /** Two routes of different ids behind one name would take each other's messages. */
    private void refuseIfAnotherListens(RouteFile file, FileRoute route) throws RouteFileException {
        if (!isDirect(route.key())) {
            return;
        }
        for (Route other : context.getRoutes()) {
            if (other.getEndpoint() == context.getRoute(route.key()).getEndpoint() && !other.getId().equals(route.key())
                    && !retired.contains(other.getId()) && !FileRoute.idOf(other.getId()).equals(route.id())) {
                throw reader.refused(file, route.line(), "the route " + FileRoute.idOf(other.getId())
                        + " already takes the messages of " + other.getEndpoint().getEndpointBaseUri());
            }
        }
    }

    private List<String> stopBefore(FileRoute route, List<FileRoute> before) throws Exception {
        Set<String> keys = new HashSet<>();
        before.stream().filter(other -> other.id().equals(route.id())).map(FileRoute::key).forEach(keys::add);
        keys.add(route.id());
        List<String> stopped = new ArrayList<>();
        for (String key : keys) {
            if (context.getRoute(key) != null && context.getRouteController().getRouteStatus(key).isStarted()) {
                context.getRouteController().stopRoute(key);
                stopped.add(key);
            }
        }
        return stopped;
    }

    /** No new message goes in; what is in it ends, and then it is cleared away. */
    private void retire(List<FileRoute> routes) {
        for (FileRoute route : routes) {
            if (isDirect(route.key())) {
                context.getComponent("direct", SwitchingDirect.class).withdraw(context.getRoute(route.key()).getConsumer());
                retired.add(route.key());
            } else {
                discard(route.key());
            }
        }
    }

    /** A built-in that asks by itself was stopped while another one asked. */
    private void restart(String id) {
        if (context.getRoute(id) != null && !isDirect(id)) {
            start(id);
        }
    }

    private void start(String key) {
        try {
            context.getRouteController().startRoute(key);
        } catch (Exception e) {
            LOG.error("Route {} cannot be started again: {}", key, e.getClass().getSimpleName());
        }
    }

    private boolean isDirect(String key) {
        return SwitchingDirect.serves(context, key);
    }

    private boolean discard(String key) {
        try {
            RouteDefinition definition = context.getRouteDefinition(key);
            if (definition != null) {
                context.getRouteController().stopRoute(key);
                context.removeRouteDefinition(definition);
            }
        } catch (Exception e) {
            LOG.warn("Route {} did not stop cleanly: {}", key, e.getClass().getSimpleName());
        }
        return true;
    }
}

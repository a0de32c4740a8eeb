package org.communicator.camel.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dsl.support.RouteBuilderLoaderSupport;
import org.apache.camel.dsl.xml.io.XmlRoutesBuilderLoader;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.ResourceHelper;
import org.communicator.api.route.RouteProblem;

/** Makes routes of a file, for a certain context, or says which line is wrong. */
public final class RouteFileReader {

    private static final Predicate<String> ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}").asMatchPredicate();

    private final Faults faults;

    /** A reader that shows no values in what it says. */
    public RouteFileReader(RouteValues values) {
        this.faults = new Faults(values);
    }

    /** The ids of the routes in a file. */
    public List<String> ids(CamelContext scratch, RouteFile file) throws RouteFileException {
        return routes(read(scratch, file)).stream().map(RouteDefinition::getRouteId).toList();
    }

    /** The routes of a file, ready to be added to the context. */
    RouteBuilder read(CamelContext context, RouteFile file) throws RouteFileException {
        if (file.text().length() > RouteFolder.LARGEST) {
            throw refused(file, 0, "is larger than a file of routes may be: 1 MiB");
        }
        try {
            RouteBuilder builder = load(context, file);
            builder.configureRoutes(context);
            check(file, routes(builder));
            return builder;
        } catch (RouteFileException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw broken(file, e, 0);
        }
    }

    static List<RouteDefinition> routes(RouteBuilder builder) {
        return builder.getRouteCollection().getRoutes();
    }

    /** What Camel says of a file that it could read but not make routes of. */
    RouteFileException broken(RouteFile file, Throwable cause, int line) {
        return new RouteFileException(faults.of(file.name(), cause, line));
    }

    /** What is said of a file that could be read but is not taken. */
    public RouteFileException refused(RouteFile file, int line, String why) {
        return new RouteFileException(new RouteProblem(file.name(), line, why));
    }

    private static RouteBuilder load(CamelContext context, RouteFile file) throws Exception {
        try (RouteBuilderLoaderSupport loader = RouteFolder.kind(file.name()).equals("xml")
                ? new XmlRoutesBuilderLoader() : new YamlRoutesBuilderLoader()) {
            loader.setCamelContext(context);
            loader.start();
            return (RouteBuilder) loader.loadRoutesBuilder(ResourceHelper.fromString(file.name(), file.text()));
        }
    }

    private void check(RouteFile file, List<RouteDefinition> routes) throws RouteFileException {
        if (routes.isEmpty()) {
            throw refused(file, 0, "there is no route in it");
        }
        Set<String> ids = new HashSet<>();
        for (RouteDefinition route : routes) {
            Optional<String> id = Optional.ofNullable(route.getRouteId()).filter(given -> route.hasCustomIdAssigned());
            if (id.isEmpty()) {
                throw refused(file, route.getLineNumber(), "the route needs an id");
            }
            if (!ID.test(id.get())) {
                throw refused(file, route.getLineNumber(), "the id must have 1 to 64 letters, digits, or _ . -");
            }
            if (!ids.add(id.get())) {
                throw refused(file, route.getLineNumber(), "there are two routes with the id " + id.get());
            }
        }
    }
}

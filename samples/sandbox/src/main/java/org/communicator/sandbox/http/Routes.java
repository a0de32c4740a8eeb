package org.communicator.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the resource by method and path. */
public final class Routes implements Resource {

    private final List<Route> routes = new ArrayList<>();
    private final Resource notFound;

    /** @param notFound answers when no path fits, or the path has no such method */
    public Routes(Resource notFound) {
        this.notFound = notFound;
    }

    /** @param path in which {@code {}} stands for one segment */
    public Routes on(String method, String path, Function<Request, Reply> resource) {
        return onLater(method, path, request -> resource.apply(request).now());
    }

    public Routes onLater(String method, String path, Resource resource) {
        Pattern pattern = Pattern.compile("\\Q" + path.replace("{}", "\\E([^/]+?)\\Q") + "\\E");
        routes.add(new Route(method, pattern, resource));
        return this;
    }

    @Override
    public CompletionStage<Reply> serve(Request request) {
        for (Route route : routes) {
            Matcher matcher = route.path.matcher(request.path());
            if (route.method.equals(request.method()) && matcher.matches()) {
                return route.resource.serve(request.withPathParts(groups(matcher)));
            }
        }
        return notFound.serve(request);
    }

    private static List<String> groups(Matcher matcher) {
        return IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList();
    }

    private record Route(String method, Pattern path, Resource resource) { }
}

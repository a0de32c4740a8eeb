package org.communicator.api.route;

import java.util.List;

/**
 * All routes of this node.
 *
 * @param routes the routes, by context and id
 * @param problems the administrator's files that are not in use as they are, by name
 */
public record RouteReport(List<RouteInfo> routes, List<RouteProblem> problems) {

    public RouteReport {
        routes = List.copyOf(routes);
        problems = List.copyOf(problems);
    }
}

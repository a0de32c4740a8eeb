package org.communicator.camel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.operations.Health;
import org.communicator.api.route.RouteProblem;

/** Tells from the states of all routes how the routes are. */
final class RouteHealth {

    private RouteHealth() {
    }

    static Health of(Collection<RouteState> states, List<RouteProblem> problems) {
        List<RouteState> broken = states.stream().filter(state -> !state.runs()).toList();
        if (broken.isEmpty() && problems.isEmpty()) {
            return Health.UP;
        }
        String causes = Stream.concat(broken.stream().map(state -> "route " + state.route() + ": " + state.cause()),
                problems.stream().map(RouteProblem::words)).collect(Collectors.joining("; "));
        return !broken.isEmpty() && broken.size() == states.size() ? Health.down(causes) : Health.degraded(causes);
    }
}

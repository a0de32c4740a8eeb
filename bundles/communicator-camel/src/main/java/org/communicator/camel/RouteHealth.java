package org.communicator.camel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.communicator.api.operations.Health;

/** Tells from the states of all routes how the routes are. */
final class RouteHealth {

    private RouteHealth() {
    }

    static Health of(Collection<RouteState> states) {
        List<RouteState> broken = states.stream().filter(state -> !state.runs()).toList();
        if (broken.isEmpty()) {
            return Health.UP;
        }
        String causes = broken.stream().map(state -> "route " + state.route() + ": " + state.cause())
                .collect(Collectors.joining("; "));
        return broken.size() == states.size() ? Health.down(causes) : Health.degraded(causes);
    }
}

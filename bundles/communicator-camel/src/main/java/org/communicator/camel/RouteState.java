package org.communicator.camel;

import java.util.Objects;

/**
 * How a route is.
 *
 * @param route its id, or the class that should have brought it
 * @param cause why it does not run, for administrators; empty if it runs
 */
record RouteState(String route, String cause) {

    RouteState {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(cause, "cause");
    }

    boolean runs() {
        return cause.isEmpty();
    }
}

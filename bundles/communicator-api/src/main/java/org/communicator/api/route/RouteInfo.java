package org.communicator.api.route;

import java.util.Objects;
import java.util.Optional;

/**
 * A route and how it is.
 *
 * @param id its id, such as "sms-outbound"
 * @param context where it runs: the name of a channel, or {@value #CUSTOM}
 * @param file the administrator's file that it comes from; empty if it is built in
 * @param state how it is
 * @param cause why it does not run, for administrators; empty if nothing is wrong
 * @param figures what went through it
 */
public record RouteInfo(String id, String context, Optional<String> file, State state, String cause,
        RouteFigures figures) {

    /** The context of routes that belong to no channel. */
    public static final String CUSTOM = "custom";

    /** How a route is. */
    public enum State {
        /** Messages go through it. */
        RUNNING,
        /** It stands ready; an administrator's route of the same id takes its messages. */
        REPLACED,
        /** An administrator stopped it. What would go through it waits or is refused, and is tried again. */
        STOPPED,
        /** It cannot run; {@code cause} says why. */
        BROKEN
    }

    public RouteInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(figures, "figures");
    }
}

package org.communicator.api.route;

import java.util.Optional;
import org.communicator.api.host.StaffSession;

/**
 * Use case: an administrator looks after the routes of this node. Needs {@code routes.manage} together with
 * {@code locations.all}, as routes serve all accounts. Thread-safe.
 *
 * <p>All throw {@link org.communicator.api.host.MissingRightException} without the rights.
 */
public interface Routes {

    /** How all routes are, and what is wrong with the administrator's files; empty if nothing runs routes now. */
    Optional<RouteReport> report(StaffSession session);

    /**
     * Stops a route until somebody starts it or the node starts again; it is written down who did.
     *
     * @return whether there is such a route
     */
    boolean stop(StaffSession session, String id);

    /**
     * Starts a route that was stopped; it is written down who did.
     *
     * @return whether there is such a route
     */
    boolean start(StaffSession session, String id);
}

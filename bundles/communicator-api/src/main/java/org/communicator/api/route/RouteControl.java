package org.communicator.api.route;

/** SPI of whoever runs the routes of this node. Registered as an OSGi service. Thread-safe. */
public interface RouteControl {

    /** How all routes are. */
    RouteReport report();

    /**
     * Stops a route until {@link #start} or the next start of the node. What is in it ends first, for at most 20 seconds.
     *
     * @return whether there is such a route
     */
    boolean stop(String id);

    /**
     * Starts a route that was stopped.
     *
     * @return whether there is such a route
     */
    boolean start(String id);
}

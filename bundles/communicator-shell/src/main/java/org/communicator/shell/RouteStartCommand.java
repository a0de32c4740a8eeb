package org.communicator.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.communicator.api.route.Routes;

/** Starts a route. */
@Service
@Command(scope = "communicator", name = "route-start", description = "Starts a route of this node")
public final class RouteStartCommand extends AccountAction {

    @Argument(name = "route", description = "The id of the route", required = true)
    String route;

    @Reference
    Routes routes;

    @Override
    void print(PrintStream out) {
        out.println(routes.start(session(), route) ? "It is started." : "There is no such route.");
    }
}

package org.communicator.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.communicator.api.route.Routes;

/** Stops a route. */
@Service
@Command(scope = "communicator", name = "route-stop",
        description = "Stops a route of this node; what would go through it waits")
public final class RouteStopCommand extends AccountAction {

    @Argument(name = "route", description = "The id of the route", required = true)
    String route;

    @Reference
    Routes routes;

    @Override
    void print(PrintStream out) {
        out.println(routes.stop(session(), route) ? "It is stopped until somebody starts it, or the node starts again." : "There is no such route.");
    }
}

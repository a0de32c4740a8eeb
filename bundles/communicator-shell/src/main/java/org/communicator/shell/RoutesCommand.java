package org.communicator.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.communicator.api.route.RouteFigures;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteReport;
import org.communicator.api.route.Routes;

/** Lists the routes of this node. */
@Service
@Command(scope = "communicator", name = "routes",
        description = "Lists the routes of this node with their figures, and what is wrong with files of routes")
public final class RoutesCommand extends AccountAction {

    @Reference
    Routes routes;

    @Override
    void print(PrintStream out) {
        Optional<RouteReport> report = routes.report(session());
        report.ifPresentOrElse(there -> print(out, there), () -> out.println("Nothing runs routes now."));
    }

    private static void print(PrintStream out, RouteReport report) {
        ShellTable table = new ShellTable().emptyTableText("There is no route.");
        List.of("route", "context", "from", "state", "total", "failed", "in flight", "last failure", "cause")
                .forEach(table::column);
        for (RouteInfo route : report.routes()) {
            RouteFigures figures = route.figures();
            table.addRow().addContent(route.id(), route.context(), route.file().orElse("built in"), route.state(),
                    figures.total(), figures.failed(), figures.inFlight(),
                    figures.lastFailureAt().map(at -> at + " " + figures.lastFailure()).orElse(""), route.cause());
        }
        table.print(out);
        report.problems().forEach(problem -> out.println("Not in use as it is: " + problem.words()));
    }
}

package org.communicator.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.route.RouteFigures;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteProblem;
import org.communicator.api.route.RouteReport;
import org.communicator.api.route.Routes;

/** One route of a file, and one file that is broken. */
final class SteeredRoutes implements Routes {

    private static final RouteInfo ROUTE = new RouteInfo("sms-outbound", "sms", Optional.of("mine.yaml"),
            RouteInfo.State.RUNNING, "", new RouteFigures(5, 2, 0, Optional.of(Instant.EPOCH), "ConnectException"));

    final List<String> steps = new ArrayList<>();

    @Override
    public Optional<RouteReport> report(StaffSession session) {
        session.require(Right.ROUTES_MANAGE);
        return Optional.of(new RouteReport(List.of(ROUTE), List.of(new RouteProblem("bad.yaml", 7, "no such step"))));
    }

    @Override
    public boolean stop(StaffSession session, String id) {
        return steps.add("stop " + id) && id.equals(ROUTE.id());
    }

    @Override
    public boolean start(StaffSession session, String id) {
        return steps.add("start " + id) && id.equals(ROUTE.id());
    }
}

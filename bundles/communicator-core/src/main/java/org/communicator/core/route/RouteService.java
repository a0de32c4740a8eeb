package org.communicator.core.route;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.route.RouteControl;
import org.communicator.api.route.RouteReport;
import org.communicator.api.route.Routes;
import org.communicator.api.store.Transactions;
import org.communicator.core.audit.Audit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Lets administrators look after the routes, and writes down what they did (K02). */
@Component
public final class RouteService implements Routes {

    private final Transactions transactions;
    private final Audit audit;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile RouteControl control;

    @Activate
    public RouteService(@Reference Transactions transactions, @Reference Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public Optional<RouteReport> report(StaffSession session) {
        require(session);
        return Optional.ofNullable(control).map(RouteControl::report);
    }

    @Override
    public boolean stop(StaffSession session, String id) {
        return steer(session, id, "route.stopped", routes -> routes.stop(id));
    }

    @Override
    public boolean start(StaffSession session, String id) {
        return steer(session, id, "route.started", routes -> routes.start(id));
    }

    private boolean steer(StaffSession session, String id, String action, Consumer<RouteControl> step) {
        require(session);
        RouteControl routes = control;
        if (routes == null || routes.report().routes().stream().noneMatch(route -> route.id().equals(id))) {
            return false;
        }
        return transactions.inTransaction(() -> {
            audit.record(session, action, new Subject("route", id), Map.of());
            transactions.afterCommit(() -> step.accept(routes));
            return true;
        });
    }

    private static void require(StaffSession session) {
        session.require(Right.ROUTES_MANAGE);
        session.require(Right.LOCATIONS_ALL);
    }
}

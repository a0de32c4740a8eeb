package org.communicator.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.route.RouteControl;
import org.communicator.api.route.RouteFigures;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteReport;
import org.communicator.core.audit.Audit;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class RouteServiceTest {

    private static final AccountId ACCOUNT = new AccountId("lakeside");
    private static final RouteReport REPORT = new RouteReport(List.of(new RouteInfo("sms-outbound", "sms",
            Optional.empty(), RouteInfo.State.RUNNING, "", RouteFigures.NONE)), List.of());

    private final MemoryStore store = new MemoryStore();
    private final List<String> steps = new ArrayList<>();
    private final RouteService service = new RouteService(store,
            new Audit(store.audit(), new Stamps(TestClock.atNoon())));

    RouteServiceTest() {
        service.control = new RouteControl() {
            @Override
            public RouteReport report() {
                return REPORT;
            }

            @Override
            public boolean stop(String id) {
                return steps.add("stop " + id);
            }

            @Override
            public boolean start(String id) {
                return steps.add("start " + id);
            }
        };
    }

    @Test
    void stopAndStartShouldBeDoneAndWrittenDown() {
        assertThat(service.stop(admin(), "sms-outbound")).isTrue();
        assertThat(service.start(admin(), "sms-outbound")).isTrue();

        assertThat(steps).containsExactly("stop sms-outbound", "start sms-outbound");
        assertThat(store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 9)).extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("route.stopped", "route.started");
    }

    @Test
    void stopShouldDoNothingWhenThereIsNoSuchRoute() {
        assertThat(service.stop(admin(), "no-such")).isFalse();

        assertThat(steps).isEmpty();
        assertThat(store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void reportShouldBeEmptyWhenNothingRunsRoutes() {
        assertThat(service.report(admin())).contains(REPORT);
        service.control = null;

        assertThat(service.report(admin())).isEmpty();
        assertThat(service.stop(admin(), "sms-outbound")).isFalse();
    }

    @Test
    void nothingShouldBeToldOrDoneWhenARightIsMissing() {
        for (StaffSession session : List.of(session(Right.ROUTES_MANAGE), session(Right.LOCATIONS_ALL))) {
            assertThatThrownBy(() -> service.report(session)).isInstanceOf(MissingRightException.class);
            assertThatThrownBy(() -> service.stop(session, "sms-outbound")).isInstanceOf(MissingRightException.class);
            assertThatThrownBy(() -> service.start(session, "sms-outbound")).isInstanceOf(MissingRightException.class);
        }
        assertThat(steps).isEmpty();
    }

    private static StaffSession admin() {
        return session(Right.ROUTES_MANAGE, Right.LOCATIONS_ALL);
    }

    private static StaffSession session(Right... rights) {
        return new StaffSession(ACCOUNT, new StaffId("ada"), "Ada", Set.of(), Optional.empty(), Set.of(rights), Instant.MAX);
    }
}

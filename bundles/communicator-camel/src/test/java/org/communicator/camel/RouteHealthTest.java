package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communicator.api.operations.Health;
import org.communicator.api.route.RouteProblem;
import org.junit.jupiter.api.Test;

class RouteHealthTest {

    private static final RouteState RUNNING = new RouteState("sms-inbound", "");
    private static final RouteState STOPPED = new RouteState("sms-outbound", "is Stopped");

    @Test
    void ofShouldBeUpWhenEveryRouteRuns() {
        assertThat(RouteHealth.of(List.of(RUNNING), List.of())).isEqualTo(Health.UP);
    }

    @Test
    void ofShouldBeUpWhenThereIsNoRoute() {
        assertThat(RouteHealth.of(List.of(), List.of())).isEqualTo(Health.UP);
    }

    @Test
    void ofShouldBeDegradedAndNameTheRouteWhenOneDoesNotRun() {
        assertThat(RouteHealth.of(List.of(RUNNING, STOPPED), List.of()))
                .isEqualTo(Health.degraded("route sms-outbound: is Stopped"));
    }

    @Test
    void ofShouldBeDownWhenNoneRuns() {
        assertThat(RouteHealth.of(List.of(STOPPED), List.of())).isEqualTo(Health.down("route sms-outbound: is Stopped"));
    }

    @Test
    void ofShouldBeDegradedAndNameFileAndLineWhenAFileIsBroken() {
        assertThat(RouteHealth.of(List.of(RUNNING), List.of(new RouteProblem("copy.yaml", 7, "no such step"))))
                .isEqualTo(Health.degraded("copy.yaml, line 7: no such step"));
    }
}

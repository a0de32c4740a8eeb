package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communicator.api.operations.Health;
import org.junit.jupiter.api.Test;

class RouteHealthTest {

    private static final RouteState RUNNING = new RouteState("sms-inbound", "");
    private static final RouteState STOPPED = new RouteState("sms-outbound", "is Stopped");

    @Test
    void ofShouldBeUpWhenEveryRouteRuns() {
        assertThat(RouteHealth.of(List.of(RUNNING))).isEqualTo(Health.UP);
    }

    @Test
    void ofShouldBeUpWhenThereIsNoRoute() {
        assertThat(RouteHealth.of(List.of())).isEqualTo(Health.UP);
    }

    @Test
    void ofShouldBeDegradedAndNameTheRouteWhenOneDoesNotRun() {
        assertThat(RouteHealth.of(List.of(RUNNING, STOPPED)))
                .isEqualTo(Health.degraded("route sms-outbound: is Stopped"));
    }

    @Test
    void ofShouldBeDownWhenNoneRuns() {
        assertThat(RouteHealth.of(List.of(STOPPED))).isEqualTo(Health.down("route sms-outbound: is Stopped"));
    }
}

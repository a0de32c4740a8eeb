package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.route.RouteFigures;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteInfo.State;
import org.communicator.api.route.RouteProblem;
import org.communicator.api.route.RouteReport;
import org.communicator.api.route.Routes;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutesTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final RouteReport REPORT = new RouteReport(List.of(
            new RouteInfo("sms-outbound", "sms", Optional.empty(), State.REPLACED, "", RouteFigures.NONE),
            new RouteInfo("sms-outbound", "sms", Optional.of("mine.yaml"), State.STOPPED, "stopped by an administrator",
                    new RouteFigures(5, 2, 1, Optional.of(Instant.parse("2026-03-14T11:59:00Z")), "ConnectException"))),
            List.of(new RouteProblem("bad.yaml", 7, "no such step"), new RouteProblem("none.xml", 0, "no route")));

    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void letThereBeRoutes() {
        STAGE.ports.routes = new Routes() {
            @Override
            public Optional<RouteReport> report(StaffSession session) {
                session.require(Right.ROUTES_MANAGE);
                return Optional.of(REPORT);
            }

            @Override
            public boolean stop(StaffSession session, String id) {
                return steps.add("stop " + id) && id.equals("sms-outbound");
            }

            @Override
            public boolean start(StaffSession session, String id) {
                return steps.add("start " + id) && id.equals("sms-outbound");
            }
        };
    }

    @Test
    void routesShouldTellStateFiguresAndProblems() {
        Answer answer = admin().get("/routes");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/source")).isEqualTo("BUILT_IN");
        assertThat(answer.at("/items/0/state")).isEqualTo("REPLACED");
        assertThat(answer.json().at("/items/0/figures/lastFailure").isNull()).isTrue();
        assertThat(answer.at("/items/1/file")).isEqualTo("mine.yaml");
        assertThat(answer.at("/items/1/cause")).isEqualTo("stopped by an administrator");
        assertThat(answer.json().at("/items/1/figures/failed").asInt()).isEqualTo(2);
        assertThat(answer.at("/items/1/figures/lastFailure/kind")).isEqualTo("ConnectException");
        assertThat(answer.json().at("/problems/0/line").asInt()).isEqualTo(7);
        assertThat(answer.json().at("/problems/1/line").isNull()).isTrue();
    }

    @Test
    void routesShouldAnswer403WhenTheRightIsMissing() {
        assertThat(STAGE.api().get("/routes").status()).isEqualTo(403);
    }

    @Test
    void routeShouldStopAndStartAndAnswer404WhenThereIsNone() {
        assertThat(admin().send("POST", "/routes/sms-outbound/stop", "").status()).isEqualTo(204);
        assertThat(admin().send("POST", "/routes/sms-outbound/start", "").status()).isEqualTo(204);
        assertThat(admin().send("POST", "/routes/no-such/start", "").status()).isEqualTo(404);
        assertThat(steps).containsExactly("stop sms-outbound", "start sms-outbound", "start no-such");
    }

    private static org.communicator.web.stage.Api admin() {
        return STAGE.api(claims -> claims.claim("rights", List.of("routes.manage", "locations.all")));
    }
}

package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.route.RouteFigures;
import org.communicator.api.route.RouteInfo;

/** A route and how it is. */
public record RouteJson(String id, String context, String source, String file, String state, String cause,
        FiguresJson figures) {

    /** What went through it. */
    public record FiguresJson(long total, long failed, long inFlight, FailureJson lastFailure) {

        static FiguresJson of(RouteFigures figures) {
            return new FiguresJson(figures.total(), figures.failed(), figures.inFlight(), figures.lastFailureAt()
                    .map(at -> new FailureJson(at, figures.lastFailure())).orElse(null));
        }
    }

    /** When it failed last, and how. */
    public record FailureJson(Instant at, String kind) {
    }

    public static RouteJson of(RouteInfo route) {
        return new RouteJson(route.id(), route.context(), route.file().isPresent() ? "FILE" : "BUILT_IN",
                route.file().orElse(null), route.state().name(), route.cause().isEmpty() ? null : route.cause(),
                FiguresJson.of(route.figures()));
    }
}

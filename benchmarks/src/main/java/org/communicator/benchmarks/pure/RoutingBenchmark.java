package org.communicator.benchmarks.pure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.LocationId;
import org.communicator.core.routing.Answered;
import org.communicator.core.routing.LocationRouter;
import org.communicator.core.routing.RoutingFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Where a client's text lands. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingBenchmark {

    private static final LocationId DOWNTOWN = new LocationId("downtown");
    private static final LocationId UPTOWN = new LocationId("uptown");
    private static final LocationId HARBOR = new LocationId("harbor");

    private final RoutingFacts firstWord = facts(Optional.empty(), Set.of());
    private final RoutingFacts answer = facts(Optional.of(new Answered(MessageKind.STAFF_MESSAGE, DOWNTOWN,
            Set.of(DOWNTOWN), Instant.EPOCH)), Set.of());
    private final RoutingFacts answerToClosed = facts(Optional.of(new Answered(MessageKind.CONFIRMATION, HARBOR,
            Set.of(), Instant.EPOCH)), Set.of(HARBOR));

    /** A first text to a number of two locations. */
    @Benchmark
    public LocationRouter.Outcome firstWord() {
        return LocationRouter.route(firstWord);
    }

    /** An answer to a staff member. */
    @Benchmark
    public LocationRouter.Outcome answerToStaff() {
        return LocationRouter.route(answer);
    }

    /** An answer to a location that has been closed since. */
    @Benchmark
    public LocationRouter.Outcome answerToClosedLocation() {
        return LocationRouter.route(answerToClosed);
    }

    private static RoutingFacts facts(Optional<Answered> answered, Set<LocationId> closed) {
        return new RoutingFacts(Set.of(DOWNTOWN, UPTOWN), Optional.empty(), Set.of(DOWNTOWN, HARBOR), answered,
                Optional.empty(), UPTOWN, closed);
    }
}

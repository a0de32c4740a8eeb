package org.communicator.camel;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.communicator.api.route.RouteFigures;

/** Counts what goes through the routes of a context. Thread-safe. */
final class RouteTraffic implements RoutePolicyFactory {

    private final Clock clock;
    private final Map<String, Counted> routes = new ConcurrentHashMap<>();

    RouteTraffic(Clock clock) {
        this.clock = clock;
    }

    /** The figures of a route by its id in Camel. */
    RouteFigures of(String key) {
        return Optional.ofNullable(routes.get(key)).map(Counted::figures).orElse(RouteFigures.NONE);
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String key, NamedNode route) {
        Counted counted = new Counted();
        routes.put(key, counted);
        return counted;
    }

    private record Failed(Instant at, String kind) {
    }

    private final class Counted extends RoutePolicySupport {

        private final LongAdder begun = new LongAdder();
        private final LongAdder ended = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private volatile Failed last;

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            begun.increment();
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            ended.increment();
            if (exchange.isFailed()) {
                failures.increment();
                last = new Failed(clock.instant(), kind(exchange.getException()));
            }
        }

        @Override
        public void onRemove(Route route) {
            routes.remove(route.getId(), this);
        }

        private RouteFigures figures() {
            long total = ended.sum();
            Failed failed = last;
            return new RouteFigures(total, failures.sum(), Math.max(0, begun.sum() - total),
                    Optional.ofNullable(failed).map(Failed::at), failed == null ? "" : failed.kind());
        }

        private static Throwable root(Throwable thrown) {
            return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20)
                    .reduce((outer, inner) -> inner).orElse(thrown);
        }

        /** An error's own words may hold a number or a text; its name, said as words, does not. */
        private static String kind(Throwable thrown) {
            if (thrown == null) {
                return "failed";
            }
            String name = root(thrown).getClass().getSimpleName().replaceFirst("(Exception|Error)$", "");
            return name.isEmpty() ? "failed" : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
    }
}

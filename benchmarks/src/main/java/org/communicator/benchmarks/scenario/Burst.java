package org.communicator.benchmarks.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.communicator.benchmarks.load.EventStream;
import org.communicator.benchmarks.load.Latencies;
import org.communicator.benchmarks.load.PacedLoop;
import org.communicator.benchmarks.machine.Await;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.Sandbox;
import org.communicator.benchmarks.stage.Stage;

/** How long what people write waits for the provider while a large batch is under way. */
public final class Burst {

    private static final int PER_SECOND = 10;
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double MOST_MILLIS = 1_000;
    /** The provider has taken it, or has already reported on it. */
    private static final Pattern TAKEN = Pattern.compile("\"status\":\"(SENDING|SENT|DELIVERED)\"");

    private final Distribution distribution;
    private final Sandbox sandbox;
    private final Pace pace;

    /** On that stage. */
    public Burst(Stage stage, Pace pace) {
        this.distribution = stage.distribution();
        this.sandbox = stage.sandbox();
        this.pace = pace;
    }

    /** Measures. */
    public void measure(Report report) {
        sandbox.reportStatus(false);
        sandbox.clear();
        Latencies alone = write("Alone ");
        int before = sandbox.taken();
        Usage.Watch watch = Usage.watch(distribution);
        long start = System.nanoTime();
        distribution.sendConfirmations(pace.burst());
        Latencies amid = write("Amid ");
        Checks.require(sandbox.taken() < before + pace.burst(), "the batch was over before the last person wrote");
        int all = before + pace.burst() + amid.count();
        Await.until("the provider has the batch", Duration.ofMillis(50), PATIENCE, () -> sandbox.taken() >= all);
        double seconds = (System.nanoTime() - start) / 1e9;
        Checks.require(sandbox.taken() == all, "the provider has " + sandbox.taken() + " messages instead of " + all);
        tell(report, alone, amid, watch.stop());
        report.add("burst", "A batch of %,d until the provider has all".formatted(pace.burst()), pace.burst() / seconds,
                "/s", Target.NONE);
    }

    private void tell(Report report, Latencies alone, Latencies amid, Usage usage) {
        report.add("relay-p50", "From post to the provider's answer, p50", alone.percentileMillis(50), "ms", Target.NONE);
        report.add("relay-burst-p50", "The same amid a batch of %,d, p50".formatted(pace.burst()),
                amid.percentileMillis(50), "ms", Target.NONE, usage);
        report.add("relay-burst-p99", "The same, p99", amid.percentileMillis(99), "ms", Target.atMost(MOST_MILLIS));
    }

    private Latencies write(String mark) {
        int count = (int) (PER_SECOND * pace.paced().toSeconds() / 2);
        URI events = URI.create(distribution.url() + "/communicator/api/v1/events");
        try (EventStream stream = new EventStream(events, distribution.token(), mark, count,
                line -> TAKEN.matcher(line).find())) {
            PacedLoop.Outcome outcome = new PacedLoop(distribution.port(), CONNECTIONS, PER_SECOND)
                    .run(new ApiRequests(distribution).posts(count, i -> mark + "%06d".formatted(i)));
            Checks.require(outcome.refused() == 0, outcome.refused() + " messages were refused");
            stream.awaitAll(PATIENCE_SECONDS);
            Checks.require(stream.missing() == 0, stream.missing() + " messages were not taken by the provider");
            long[] latencies = new long[count];
            for (int i = 0; i < count; i++) {
                latencies[i] = stream.seenAt(i) - outcome.due(i);
            }
            return new Latencies(latencies);
        }
    }
}

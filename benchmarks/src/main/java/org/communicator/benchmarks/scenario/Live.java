package org.communicator.benchmarks.scenario;

import java.net.URI;
import org.communicator.benchmarks.load.EventStream;
import org.communicator.benchmarks.load.Latencies;
import org.communicator.benchmarks.load.PacedLoop;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.Stage;

/** How long it takes from a client's text to the screen of staff, at a fixed rate. */
public final class Live {

    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 300;
    private static final double TARGET_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 10;

    private final Distribution distribution;
    private final Pace pace;

    /** On that stage. */
    public Live(Stage stage, Pace pace) {
        this.distribution = stage.distribution();
        this.pace = pace;
    }

    /** Measures. */
    public void measure(Report report) {
        run("SMe0", "Prelude ", WARM_UP);
        Usage.Watch watch = Usage.watch(distribution);
        Latencies seen = run("SMe1", "Live ", (int) (PER_SECOND * pace.paced().toSeconds()));
        Usage usage = watch.stop();
        String at = "Webhook to live event at %d/s, ".formatted(PER_SECOND);
        report.add("live-p50", at + "p50", seen.percentileMillis(50), "ms", Target.NONE, usage);
        report.add("live-p99", at + "p99", seen.percentileMillis(99), "ms", Target.atMost(TARGET_MILLIS));
        report.add("live-max", at + "longest", seen.mostMillis(), "ms", Target.NONE);
    }

    private Latencies run(String ids, String mark, int count) {
        URI events = URI.create(distribution.url() + "/communicator/api/v1/events");
        try (EventStream stream = new EventStream(events, distribution.token(), mark, count)) {
            PacedLoop.Outcome outcome = new PacedLoop(distribution.port(), CONNECTIONS, PER_SECOND)
                    .run(new Texts(distribution).calls(ids, count, i -> mark + "%06d is on my mind.".formatted(i)));
            Checks.require(outcome.refused() == 0, outcome.refused() + " texts were refused");
            stream.awaitAll(PATIENCE_SECONDS);
            Checks.require(stream.missing() == 0, stream.missing() + " live events are missing");
            long[] latencies = new long[count];
            for (int i = 0; i < count; i++) {
                latencies[i] = stream.seenAt(i) - outcome.due(i);
            }
            return new Latencies(latencies);
        }
    }
}

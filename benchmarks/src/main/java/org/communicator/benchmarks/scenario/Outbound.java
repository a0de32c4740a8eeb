package org.communicator.benchmarks.scenario;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.communicator.benchmarks.load.ClosedLoop;
import org.communicator.benchmarks.machine.Await;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.Sandbox;
import org.communicator.benchmarks.stage.Stage;

/** Messages of staff: how many are taken in per second, and how many the provider gets. */
public final class Outbound {

    private static final int CONNECTIONS = 8;
    private static final double TARGET_RATE = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int REPORTS_PER_MESSAGE = 3;

    private final Distribution distribution;
    private final Sandbox sandbox;
    private final ApiRequests requests;
    private final Pace pace;

    /** On that stage. */
    public Outbound(Stage stage, Pace pace) {
        this.distribution = stage.distribution();
        this.sandbox = stage.sandbox();
        this.requests = new ApiRequests(distribution);
        this.pace = pace;
    }

    private record Sent(double posts, double messages, Usage usage) {
    }

    /** Measures. */
    public void measure(Report report) {
        sandbox.reportStatus(false);
        send("Warm", pace.outbound() / 2, this::isTaken);
        Sent sent = send("Bulk", pace.outbound(), this::isTaken);
        report.add("posts", "Messages posted at %d connections".formatted(CONNECTIONS), sent.posts(), "/s", Target.NONE);
        report.add("outbound", "Outbound messages until the provider has all", sent.messages(), "/s",
                Target.atLeast(TARGET_RATE), sent.usage());
        sandbox.reportStatus(true);
        Sent reported = send("Told", pace.outbound() / 2, this::isReported);
        report.add("outbound-reported", "The same until all %d status reports are in".formatted(REPORTS_PER_MESSAGE),
                reported.messages(), "/s", Target.NONE, reported.usage());
    }

    private interface Done {
        boolean are(int count);
    }

    private Sent send(String mark, int count, Done done) {
        sandbox.clear();
        Usage.Watch watch = Usage.watch(distribution);
        long start = System.nanoTime();
        ClosedLoop.Outcome posted = new ClosedLoop(distribution.port(), CONNECTIONS)
                .run(requests.posts(mark, count), PATIENCE);
        Checks.require(posted.accepted() == count, "messages were refused: " + posted);
        BooleanSupplier finished = () -> done.are(count);
        Await.until("the provider has " + count + " messages", Duration.ofMillis(50), PATIENCE, finished);
        double seconds = (System.nanoTime() - start) / 1e9;
        Checks.require(sandbox.taken() == count && sandbox.duplicates() == 0, "the provider has " + sandbox.taken()
                + " messages, " + sandbox.duplicates() + " of them twice");
        return new Sent(posted.rate(), count / seconds, watch.stop());
    }

    private boolean isTaken(int count) {
        return sandbox.taken() >= count;
    }

    private boolean isReported(int count) {
        return sandbox.reportsAccepted() >= count * REPORTS_PER_MESSAGE;
    }
}

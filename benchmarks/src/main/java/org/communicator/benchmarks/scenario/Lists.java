package org.communicator.benchmarks.scenario;

import org.communicator.benchmarks.load.PacedLoop;
import org.communicator.benchmarks.load.Requests;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.Stage;

/** How long the REST API takes for a page of a list, at a fixed rate. */
public final class Lists {

    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = 300;

    private final Distribution distribution;
    private final ApiRequests requests;
    private final Pace pace;

    /** On that stage. */
    public Lists(Stage stage, Pace pace) {
        this.distribution = stage.distribution();
        this.requests = new ApiRequests(distribution);
        this.pace = pace;
    }

    /** Measures. */
    public void measure(Report report) {
        int count = (int) (PER_SECOND * pace.paced().toSeconds());
        run(requests.inboxes(WARM_UP));
        tell(report, "inbox", "50 conversations of an inbox", run(requests.inboxes(count)));
        run(requests.histories(WARM_UP));
        tell(report, "history", "A client's messages, at most 50", run(requests.histories(count)));
    }

    private PacedLoop.Outcome run(Requests calls) {
        PacedLoop.Outcome outcome = new PacedLoop(distribution.port(), CONNECTIONS, PER_SECOND).run(calls);
        Checks.require(outcome.refused() == 0, outcome.refused() + " lists were refused");
        return outcome;
    }

    private void tell(Report report, String id, String what, PacedLoop.Outcome outcome) {
        String at = what + " at %d/s, ".formatted(PER_SECOND);
        report.add(id + "-p50", at + "p50", outcome.answers().percentileMillis(50), "ms", Target.NONE);
        report.add(id + "-p99", at + "p99", outcome.answers().percentileMillis(99), "ms", Target.NONE);
    }
}

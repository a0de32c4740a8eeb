package org.communicator.benchmarks.scenario;

import java.time.Duration;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.Stage;

/** The whole load scenario, from the first boot to the memory after it. */
public final class LoadRun {

    private static final double MOST_BOOT_SECONDS = 15;
    private static final double MOST_RESIDENT_MB = 450;

    private final Stage stage;
    private final Pace pace;

    /** On that stage, which is set but on which Communicator does not run yet. */
    public LoadRun(Stage stage, Pace pace) {
        this.stage = stage;
        this.pace = pace;
    }

    /** Measures everything. */
    public void measure(Report report) {
        Distribution distribution = stage.distribution();
        boot(report, "boot-first", "First boot until all parts are up");
        distribution.learn();
        Inbound inbound = new Inbound(stage, pace);
        inbound.openConversations();
        distribution.stop();
        stage.raiseCeiling();
        boot(report, "boot", "Restart until all parts are up");
        inbound.measure(report);
        stage.ceiling().close();
        new Live(stage, pace).measure(report);
        new Lists(stage, pace).measure(report);
        new Outbound(stage, pace).measure(report);
        new Burst(stage, pace).measure(report);
        report.add("resident", "Resident after all of it", distribution.residentMb(), "MB", Target.atMost(MOST_RESIDENT_MB));
        report.add("resident-most", "Most that was ever resident", distribution.mostResidentMb(), "MB", Target.NONE);
    }

    private void boot(Report report, String id, String what) {
        Duration time = stage.distribution().boot();
        report.add(id, what, time.toMillis() / 1e3, "s", Target.atMost(MOST_BOOT_SECONDS));
    }
}

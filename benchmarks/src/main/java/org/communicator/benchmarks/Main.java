package org.communicator.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communicator.benchmarks.pure.PureRun;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.scenario.LoadRun;
import org.communicator.benchmarks.scenario.Pace;
import org.communicator.benchmarks.stage.Places;
import org.communicator.benchmarks.stage.Stage;

/** Measures: {@code load [--quick]} the distribution under load (the default), {@code pure} the decisions alone. */
public final class Main {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Path RESULT = Path.of("benchmarks/target/benchmarks.json");
    private static final Path PURE_RESULT = Path.of("benchmarks/target/benchmarks-pure.json");

    private Main() {
    }

    /** Runs from the root of a checkout. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("pure")) {
            new PureRun(PURE_RESULT).run();
        } else if (List.of("load", "--quick").containsAll(words)) {
            load(words.contains("--quick") ? Pace.QUICK : Pace.FULL);
        } else {
            System.err.println("usage: load [--quick] | pure");
            System.exit(2);
        }
    }

    private static void load(Pace pace) {
        endAfterAll();
        Report report = new Report(System.out);
        try (Stage stage = Stage.set(Places.of(Path.of("")))) {
            try {
                new LoadRun(stage, pace).measure(report);
            } catch (RuntimeException e) {
                stage.keepFiles();
                throw e;
            }
        }
        report.write(RESULT);
        System.exit(0);
    }

    /** Whatever hangs: what was started ends with this process. */
    private static void endAfterAll() {
        Thread watchdog = new Thread(() -> {
            try {
                Thread.sleep(LONGEST.toMillis());
                System.err.println("given up after " + LONGEST.toMinutes() + " minutes");
                Runtime.getRuntime().halt(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }
}

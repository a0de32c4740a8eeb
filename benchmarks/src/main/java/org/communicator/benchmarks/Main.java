package org.communicator.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.communicator.benchmarks.pure.PureRun;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.scenario.LoadRun;
import org.communicator.benchmarks.scenario.Pace;
import org.communicator.benchmarks.scenario.SearchRun;
import org.communicator.benchmarks.stage.Places;
import org.communicator.benchmarks.stage.Stage;

/**
 * Measures: {@code load [--quick]} the distribution under load (the default), {@code search} with a long
 * history, {@code pure} the decisions alone.
 */
public final class Main {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Path RESULT = Path.of("benchmarks/target/benchmarks.json");
    private static final Path SEARCH_RESULT = Path.of("benchmarks/target/benchmarks-search.json");
    private static final Path PURE_RESULT = Path.of("benchmarks/target/benchmarks-pure.json");

    private Main() {
    }

    /** Runs from the root of a checkout. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("pure")) {
            new PureRun(PURE_RESULT).run();
        } else if (words.contains("search")) {
            search(words.contains("--quick") ? 20_000 : 1_000_000);
        } else if (List.of("load", "--quick").containsAll(words)) {
            load(words.contains("--quick") ? Pace.QUICK : Pace.FULL);
        } else {
            System.err.println("usage: load [--quick] | search [--quick] | pure");
            System.exit(2);
        }
    }

    private static void load(Pace pace) {
        measure((stage, report) -> new LoadRun(stage, pace).measure(report), RESULT);
    }

    private static void search(int size) {
        measure((stage, report) -> new SearchRun(stage, size).measure(report), SEARCH_RESULT);
    }

    private static void measure(BiConsumer<Stage, Report> run, Path result) {
        endAfterAll();
        Report report = new Report(System.out);
        try (Stage stage = Stage.set(Places.of(Path.of("")))) {
            try {
                run.accept(stage, report);
            } catch (RuntimeException e) {
                stage.keepFiles();
                throw e;
            }
        }
        report.write(result);
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

package org.communicator.benchmarks.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communicator.benchmarks.load.ClosedLoop;
import org.communicator.benchmarks.load.Requests;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Directory;
import org.communicator.benchmarks.stage.Server;
import org.communicator.benchmarks.stage.Stage;

/** Clients' texts per second, Communicator and the bare servlet in turns. */
public final class Inbound {

    private static final List<Integer> CONNECTIONS = List.of(8, 32);
    /** More than any server here can take in, so that a round never runs out of requests. */
    private static final int MOST_PER_SECOND = 4_000;
    private static final double TARGET_RATIO = 0.4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stage stage;
    private final Pace pace;
    private final Texts texts;
    private int run;

    /** On that stage. */
    public Inbound(Stage stage, Pace pace) {
        this.stage = stage;
        this.pace = pace;
        this.texts = new Texts(stage.distribution());
    }

    /** One text of every client, so that every conversation exists. */
    public void openConversations() {
        Requests calls = texts.calls("SM00", Directory.CLIENTS, i -> "Hello, this is my first text.");
        ClosedLoop.Outcome outcome = new ClosedLoop(stage.distribution().port(), 8).run(calls, PATIENCE);
        Checks.require(outcome.accepted() == Directory.CLIENTS, "not every client's first text was taken in: " + outcome);
    }

    /** Measures. */
    public void measure(Report report) {
        round(stage.distribution(), 8, pace.warmUp());
        round(stage.ceiling(), 8, pace.warmUp());
        for (int connections : CONNECTIONS) {
            measure(report, connections);
        }
    }

    private void measure(Report report, int connections) {
        List<Round> ours = new ArrayList<>();
        List<Round> bare = new ArrayList<>();
        for (int i = 0; i < pace.rounds(); i++) {
            ours.add(round(stage.distribution(), connections, pace.round()));
            bare.add(round(stage.ceiling(), connections, pace.round()));
        }
        String at = " at %d connections".formatted(connections);
        double rate = Round.medianRate(ours);
        double ceiling = Round.medianRate(bare);
        report.add("inbound-" + connections, "Inbound texts" + at, rate, "/s", Target.NONE, ours);
        report.add("ceiling-" + connections, "Bare servlet" + at, ceiling, "/s", Target.NONE, bare);
        report.add("inbound-ratio-" + connections, "Inbound, share of the bare servlet" + at, rate / ceiling, "",
                Target.atLeast(TARGET_RATIO));
    }

    private Round round(Server server, int connections, Duration time) {
        String ids = "SM%02x".formatted(++run);
        Requests calls = texts.calls(ids, (int) (MOST_PER_SECOND * time.toSeconds()),
                i -> "Could I come at ten instead of nine on Friday? No. " + i);
        Usage.Watch watch = Usage.watch(server);
        ClosedLoop.Outcome outcome = new ClosedLoop(server.port(), connections).run(calls, time);
        Usage usage = watch.stop();
        Checks.require(outcome.refused() == 0, "texts were refused: " + outcome);
        if (server == stage.distribution()) {
            long stored = stage.stored(ids);
            Checks.require(stored == outcome.accepted(), stored + " texts are stored, but it is " + outcome);
        }
        return new Round(outcome.rate(), outcome.accepted(), usage);
    }
}

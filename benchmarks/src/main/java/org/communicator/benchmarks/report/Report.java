package org.communicator.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communicator.benchmarks.machine.Machine;

/** The figures of a run. Each is printed as soon as it is known. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String LINE = "| %-62s | %12s | %8s | %7s |%n";

    private final List<Figure> figures = new ArrayList<>();
    private final Machine machine = Machine.now();
    private final Instant begun = Instant.now();
    private final PrintStream out;

    /** Begins to print. */
    public Report(PrintStream out) {
        this.out = out;
        out.printf("%d processors, %s, Java %s; load average before the run: %.2f%n%n", machine.processors(),
                machine.system(), machine.java(), machine.load());
        out.printf(LINE, "Measured", "Figure", "Target", "");
        out.printf("|%s|%s|%s|%s|%n", "-".repeat(64), "-".repeat(13) + ":", "-".repeat(10), "-".repeat(9));
    }

    /** Adds a figure. */
    public void add(String id, String what, double value, String unit, Target target) {
        add(id, what, value, unit, target, null);
    }

    /** Adds a figure with what it was made of. */
    public void add(String id, String what, double value, String unit, Target target, Object detail) {
        Figure figure = new Figure(id, what, value, unit, target, detail);
        figures.add(figure);
        out.printf(LINE, what, figure.text(), target.words(), target.verdict(value));
    }

    /** Writes all of them for programs. */
    public void write(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("begun", begun.toString());
        all.put("machine", machine);
        all.put("figures", figures.stream().map(Report::json).toList());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, JSON.writeValueAsBytes(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.printf("%nWritten to %s%n", file);
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", figure.id());
        json.put("what", figure.what());
        json.put("value", figure.value());
        json.put("unit", figure.unit());
        json.put("target", figure.target().words());
        json.put("reached", figure.target().reached().test(figure.value()));
        json.put("detail", figure.detail());
        return json;
    }
}

package org.communicator.itests.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.communicator.itests.Await;

/** A server's own console, as if somebody sat before it: commands are typed, and the screen is read. No SSH is involved. */
public final class Console implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PROMPT = "karaf@root()>";
    private static final List<String> FAILURES = List.of("Error executing command", "Command not found");
    private static final String COLOURS = "\u001b\\[[0-9;]*m";

    private final Program program;
    private final RandomAccessFile keyboard;
    private final Path screen;
    private int given;

    /**
     * Takes a seat.
     *
     * @param program the server
     * @param keyboard the named pipe that the server reads; its end would be the end of the server
     * @param screen the file that the server prints to
     */
    Console(Program program, RandomAccessFile keyboard, Path screen) {
        this.program = program;
        this.keyboard = keyboard;
        this.screen = screen;
    }

    /**
     * Runs commands and gives the lines that they printed; fails when one of them fails.
     *
     * @param commands one after the other, each waits for the one before
     */
    public List<String> run(String... commands) {
        String done = "done-" + ++given;
        try {
            long begin = Files.size(screen);
            // The quotes make what is typed another text than what is printed.
            type(String.join("\n", commands) + "\necho \"done\"-" + given + "\n");
            List<String> lines = Await.value("the console did " + List.of(commands), PATIENCE,
                    () -> Optional.of(printedSince(begin)).filter(printed -> printed.contains(done)), program::lastWords);
            List<String> printed = lines.subList(0, lines.indexOf(done));
            if (printed.stream().anyMatch(line -> FAILURES.stream().anyMatch(line::startsWith))) {
                throw new AssertionError("the console failed at " + List.of(commands) + ": " + printed);
            }
            return List.copyOf(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bundles, each as its state, version and symbolic name. */
    public List<String> bundles() {
        return table(run("bundle:list -t 0 -s --no-format")).stream()
                .map(columns -> String.join(" ", columns.get(1), columns.get(3), columns.get(4))).toList();
    }

    /** All features of all repositories, each as its name, version, whether it is asked for, and its state. */
    public List<String> features() {
        return table(run("feature:list --no-format")).stream()
                .map(columns -> String.join(" ", columns.subList(0, 4))).toList();
    }

    /** The addresses of all feature repositories. */
    public List<String> repositories() {
        return table(run("feature:repo-list --no-format")).stream().map(columns -> columns.get(1)).toList();
    }

    @Override
    public void close() {
        try {
            keyboard.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> table(List<String> lines) {
        return lines.stream().filter(line -> line.contains("\t"))
                .map(line -> List.of(line.split("\t")).stream().map(String::strip).toList()).toList();
    }

    private void type(String text) throws IOException {
        keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> printedSince(long begin) throws IOException {
        if (!program.isRunning()) {
            throw new Await.Hopeless("the server has ended:\n" + program.lastWords());
        }
        try (InputStream input = Files.newInputStream(screen)) {
            input.skipNBytes(begin);
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).replaceAll(COLOURS, "").lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(PROMPT)).toList();
        }
    }
}

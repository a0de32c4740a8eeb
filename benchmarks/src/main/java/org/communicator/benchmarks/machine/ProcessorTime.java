package org.communicator.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time that was spent, from Linux's /proc, in milliseconds. Clock ticks are taken as a hundredth of a second. */
public final class ProcessorTime {

    private static final long MILLIS_PER_TICK = 10;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int GUEST = 9;

    private ProcessorTime() {
    }

    /** Of this process. */
    public static long own() {
        return of(ProcessHandle.current());
    }

    /** Of one process. */
    public static long of(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) * MILLIS_PER_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            // A process that ends while it is read.
            return 0;
        }
    }

    /** Of all running processes below this one that have a program name. A PostgreSQL session that ends takes its time along. */
    public static long ofPrograms(String name) {
        try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
            return all.filter(process -> process.info().command().orElse("").endsWith("/" + name))
                    .mapToLong(ProcessorTime::of).sum();
        }
    }

    /** Of the whole machine. */
    public static long ofMachine() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] fields = lines.findFirst().orElseThrow().split(" +");
            long busy = 0;
            for (int i = 1; i < Math.min(fields.length, GUEST); i++) {
                busy += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
            }
            return busy * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException("not a Linux with /proc", e);
        }
    }
}

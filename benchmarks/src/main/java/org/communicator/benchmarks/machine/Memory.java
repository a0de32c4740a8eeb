package org.communicator.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process, from Linux's /proc. */
public final class Memory {

    private static final long KIB_PER_MB = 1024;

    private Memory() {
    }

    /** What is resident now, in MiB. */
    public static long residentMb(ProcessHandle process) {
        return field(process, "VmRSS:");
    }

    /** The most that ever was, in MiB. */
    public static long mostResidentMb(ProcessHandle process) {
        return field(process, "VmHWM:");
    }

    private static long field(ProcessHandle process, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name)).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong).findFirst().orElseThrow() / KIB_PER_MB;
        } catch (IOException e) {
            throw new UncheckedIOException("process " + process.pid() + " is gone", e);
        }
    }
}

package org.communicator.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What it is measured on.
 *
 * @param processors how many processors this process may use
 * @param system name and version of the operating system
 * @param java version of Java
 * @param load how many processes wanted to run in the last minute, before the run
 */
public record Machine(int processors, String system, String java, double load) {

    /** This one, now. */
    public static Machine now() {
        try {
            String load = Files.readString(Path.of("/proc/loadavg"));
            return new Machine(Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("java.version"), Double.parseDouble(load.substring(0, load.indexOf(' '))));
        } catch (IOException e) {
            throw new UncheckedIOException("not a Linux with /proc", e);
        }
    }
}

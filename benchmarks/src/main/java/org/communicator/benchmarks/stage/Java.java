package org.communicator.benchmarks.stage;

import java.nio.file.Path;

/** The Java that runs this program runs the others too. */
final class Java {

    private Java() {
    }

    static String home() {
        return System.getProperty("java.home");
    }

    static String program() {
        return Path.of(home(), "bin", "java").toString();
    }
}

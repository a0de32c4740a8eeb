package org.communicator.benchmarks.scenario;

/** A figure of a run in which something failed is no figure. */
final class Checks {

    private Checks() {
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}

package org.communicator.benchmarks.stage;

/** One of the two sides that take in messages. */
public interface Server extends AutoCloseable {

    /** Its port on 127.0.0.1. */
    int port();

    /** Processor time that it has used. */
    long processorMillis();

    @Override
    void close();
}

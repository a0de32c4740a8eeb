package org.communicator.benchmarks.pure;

import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of pure functions; about a minute. */
public final class PureRun {

    private final Path result;

    /** Writes to that file. */
    public PureRun(Path result) {
        this.result = result;
    }

    /** Runs all of them. */
    public void run() throws RunnerException {
        result.toAbsolutePath().getParent().toFile().mkdirs();
        Options options = new OptionsBuilder().include("org\\.communicator\\..*Benchmark\\.").forks(1)
                .warmupIterations(3).warmupTime(TimeValue.seconds(1)).measurementIterations(5)
                .measurementTime(TimeValue.seconds(1)).shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON).result(result.toString()).build();
        new Runner(options).run();
    }
}

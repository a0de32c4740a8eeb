package org.communicator.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies hundred = new Latencies(LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray());

    @Test
    void percentileShouldBeTheSmallestThatSoManyDoNotExceed() {
        assertThat(hundred.percentileMillis(50)).isEqualTo(50);
        assertThat(hundred.percentileMillis(99)).isEqualTo(99);
        assertThat(hundred.percentileMillis(99.1)).isEqualTo(100);
    }

    @Test
    void mostShouldBeTheLongest() {
        assertThat(hundred.mostMillis()).isEqualTo(100);
    }

    @Test
    void percentileShouldBeTheOnlyOneWhenThereIsOne() {
        assertThat(new Latencies(new long[] {7_000_000}).percentileMillis(0)).isEqualTo(7);
    }
}

package org.communicator.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceRateTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND / 2);

    @Test
    void allowsShouldLetASecondsWorthThroughWhenTheyComeAtOnce() {
        SourceRate rate = new SourceRate(10, now::get);

        assertThat(allowed(rate, "a", 25)).isEqualTo(10);
        assertThat(allowed(rate, "b", 25)).isEqualTo(10);
    }

    @Test
    void allowsShouldGoOnAtTheRateWhenTimePasses() {
        SourceRate rate = new SourceRate(10, now::get);
        allowed(rate, "a", 25);

        now.addAndGet(SECOND / 2);
        assertThat(allowed(rate, "a", 25)).isEqualTo(5);
        now.addAndGet(10 * SECOND);
        assertThat(allowed(rate, "a", 25)).isEqualTo(10);
    }

    @Test
    void allowsShouldAlwaysLetThroughWhenThereIsNoLimit() {
        assertThat(allowed(new SourceRate(0, now::get), "a", 100_000)).isEqualTo(100_000);
    }

    @Test
    void allowsShouldForgetSourcesWhenTheyAreManyAndQuiet() {
        SourceRate rate = new SourceRate(10, now::get);
        IntStream.range(0, 10_001).forEach(source -> rate.allows("source " + source));
        now.addAndGet(SECOND);
        rate.allows("another");

        assertThat(rate.sources()).isEqualTo(1);
    }

    private static long allowed(SourceRate rate, String source, int calls) {
        return IntStream.range(0, calls).filter(call -> rate.allows(source)).count();
    }
}

package org.communicator.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** One number sends only so much a second, and what people write overtakes batches (X15). */
class LineTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private record Entry(String name, boolean bulk, Instant due, boolean waited) {
    }

    private final PriorityQueue<Entry> outbox =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::bulk));
    private final List<String> sent = new ArrayList<>();
    private int asked;

    @Test
    void lineShouldSendBatchesAtItsPace() {
        add("batch", 5, true, NOON);
        run(new Line(Duration.ZERO));
        assertThat(sent).containsExactly("batch-0 at 0.0", "batch-1 at 1.0", "batch-2 at 2.0", "batch-3 at 3.0",
                "batch-4 at 4.0");
        assertThat(asked).isLessThanOrEqualTo(10);
    }

    @Test
    void lineShouldLetPeopleGoAheadOfThePaceButNotForEver() {
        add("person", 6, false, NOON);
        run(new Line(Duration.ofSeconds(3)));
        assertThat(sent.stream().filter(line -> line.endsWith(" at 0.0"))).hasSize(4);
        assertThat(sent).last().isEqualTo("person-5 at 2.0");
    }

    @Test
    void lineShouldLetPeopleOvertakeABatchWithoutSendingMore() {
        add("batch", 60, true, NOON);
        add("person", 3, false, NOON.plusSeconds(10));
        run(new Line(Duration.ofSeconds(5)));
        assertThat(sent).contains("person-0 at 10.0", "person-1 at 10.0", "person-2 at 10.0").hasSize(63);
        assertThat(sent).last().asString().endsWith(" at 62.0");
    }

    @Test
    void lineShouldAskNobodyMoreThanAFewTimes() {
        add("batch", 500, true, NOON);
        for (int second = 0; second < 200; second += 2) {
            add("person" + second, 1, false, NOON.plusSeconds(second));
        }
        run(new Line(Duration.ofSeconds(10)));
        assertThat(sent).hasSize(600);
        assertThat(asked).isLessThan(600 * 4);
    }

    @Test
    void lineShouldBeIdleWhenAllIsWithinThePace() {
        Line line = new Line(Duration.ofSeconds(10));
        assertThat(line.idle(NOON)).isTrue();
        line.turn(SECOND, false, false, NOON);
        assertThat(line.idle(NOON)).isFalse();
        assertThat(line.idle(NOON.plusSeconds(1))).isTrue();
    }

    private void add(String name, int count, boolean bulk, Instant due) {
        for (int i = 0; i < count; i++) {
            outbox.add(new Entry(name + "-" + i, bulk, due.plusNanos(i), false));
        }
    }

    private void run(Line line) {
        while (!outbox.isEmpty()) {
            Entry entry = outbox.poll();
            Instant now = entry.due();
            Instant turn = line.turn(SECOND, entry.waited(), entry.bulk(), now);
            asked++;
            if (turn.isAfter(now)) {
                outbox.add(new Entry(entry.name(), entry.bulk(), turn, true));
            } else {
                sent.add(entry.name() + " at " + Duration.between(NOON, now).toMillis() / 100 / 10.0);
            }
        }
    }
}

package org.communicator.api.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was sent and received.
 *
 * @param currency of all costs, ISO 4217
 * @param rows the sums, by what they have in common
 */
public record UsageReport(String currency, List<Row> rows) {

    /** A report has at most so many rows. */
    public static final int MOST_ROWS = 20_000;

    /**
     * A sum.
     *
     * @param group what it is the sum of
     * @param messages number of messages
     * @param segments number of SMS segments
     * @param cost what they are likely to have cost by the configured prices; empty if a price is missing
     */
    public record Row(UsageGroup group, long messages, long segments, Optional<BigDecimal> cost) {

        public Row {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(cost, "cost");
        }
    }

    public UsageReport {
        Objects.requireNonNull(currency, "currency");
        rows = List.copyOf(rows);
    }
}

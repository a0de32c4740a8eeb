package org.communicator.web.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.communicator.api.usage.UsageReport;
import org.communicator.web.wire.Csv;

/** What was sent and received, in detail. */
public record UsageReportJson(Instant from, Instant to, String zone, List<String> group, String currency,
        List<Row> rows) {

    private static final List<String> HEAD = List.of("day", "location_id", "location", "number", "user_id", "user",
            "channel", "direction", "messages", "segments", "cost", "currency");

    /** A sum; null is what the sums are not told apart by. */
    public record Row(String day, Ref location, String number, Ref user, Channel channel, Direction direction,
            long messages, long segments, String cost) {

        static Row of(UsageReport.Row row, LocationNames names) {
            UsageGroup group = row.group();
            return new Row(group.day().map(LocalDate::toString).orElse(null), group.location().map(names::ref).orElse(null),
                    group.number().orElse(null), group.user().map(Ref::of).orElse(null), group.channel().orElse(null),
                    group.direction().orElse(null), row.messages(), row.segments(),
                    row.cost().map(BigDecimal::toPlainString).orElse(null));
        }

        private List<String> cells(String currency) {
            List<String> cells = new ArrayList<>(List.of(Csv.text(day)));
            cells.addAll(cells(location));
            cells.add(Csv.text(number));
            cells.addAll(cells(user));
            cells.addAll(List.of(Csv.number(channel), Csv.number(direction), Csv.number(messages),
                    Csv.number(segments), Csv.number(cost), cost == null ? "" : currency));
            return cells;
        }

        private static List<String> cells(Ref ref) {
            return ref == null ? List.of("", "") : List.of(Csv.text(ref.id()), Csv.text(ref.name()));
        }
    }

    public static UsageReportJson of(UsageQuery query, UsageReport report, LocationNames names) {
        return new UsageReportJson(query.from(), query.to(), query.zone().getId(),
                query.by().stream().sorted().map(UsageReportJson::word).toList(), report.currency(),
                report.rows().stream().map(row -> Row.of(row, names)).toList());
    }

    /** The same as a table; each has all columns, so that programs can rely on them. */
    public byte[] csv() {
        Csv csv = new Csv().row(HEAD);
        rows.forEach(row -> csv.row(row.cells(currency)));
        return csv.bytes();
    }

    /** How a grouping is called in requests. */
    public static String word(UsageGrouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT);
    }
}

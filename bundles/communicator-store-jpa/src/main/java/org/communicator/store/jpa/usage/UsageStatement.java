package org.communicator.store.jpa.usage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;

/** The statement that sums, and its parameters. */
final class UsageStatement {

    private static final String SUMS = "select %scount(*), sum(segments), max(author) from (select %ssegments,"
            + " author_name as author from message where account = ?1 and stored_at >= ?2 and stored_at < ?3"
            + " and usage_location is not null and channel <> 'INTERNAL'%s) counted%s limit %s";

    private final Access access;
    private final UsageQuery query;
    private final int limit;

    UsageStatement(Access access, UsageQuery query, int limit) {
        this.access = access;
        this.query = query;
        this.limit = limit;
    }

    String sql() {
        Map<UsageGrouping, String> columns = columns();
        String inner = columns.entrySet().stream().map(column -> column.getValue() + " as " + name(column.getKey()) + ", ")
                .collect(Collectors.joining());
        String outer = columns.keySet().stream().map(grouping -> name(grouping) + ", ").collect(Collectors.joining());
        return SUMS.formatted(outer, inner, withinReach(), columns.isEmpty() ? "" : grouped(columns.keySet()), limit);
    }

    /** From the first parameter on. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>(List.of(access.account().value(), query.from(), query.to()));
        if (!access.everyLocation()) {
            access.locations().stream().map(LocationId::value).forEach(parameters::add);
        }
        return parameters;
    }

    private static String grouped(Collection<UsageGrouping> by) {
        return " group by " + by.stream().map(UsageStatement::name).collect(Collectors.joining(", "))
                + " order by " + by.stream().map(each -> name(each) + " nulls first").collect(Collectors.joining(", "));
    }

    private String withinReach() {
        return access.everyLocation() ? "" : IntStream.range(0, access.locations().size())
                .mapToObj(i -> "?" + (4 + i)).collect(Collectors.joining(", ", " and usage_location in (", ")"));
    }

    private Map<UsageGrouping, String> columns() {
        Map<UsageGrouping, String> columns = new EnumMap<>(UsageGrouping.class);
        query.by().forEach(grouping -> columns.put(grouping, switch (grouping) {
            case DAY -> LocalDay.of("stored_at", query);
            case LOCATION -> "usage_location";
            case NUMBER -> "ours";
            case USER -> "case when direction = 'OUTBOUND' then author_id end";
            case CHANNEL -> "channel";
            case DIRECTION -> "direction";
        }));
        return columns;
    }

    private static String name(UsageGrouping grouping) {
        return "by_" + grouping.name().toLowerCase(Locale.ROOT);
    }
}

package org.communicator.web.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.communicator.web.json.UsageReportJson;
import org.communicator.web.problem.ProblemType;

/**
 * The span of time that usage is asked for, from the query of a request.
 *
 * @param from first moment
 * @param to first moment after
 */
record UsageSpan(Instant from, Instant to) {

    static UsageSpan of(String from, String to) {
        Instant first = Parameters.moment("from", from);
        Instant end = Parameters.moment("to", to);
        if (!end.isAfter(first)) {
            throw Parameters.refuse(ProblemType.INVALID, "to", "must be after from");
        }
        if (Duration.between(first, end).compareTo(UsageQuery.LONGEST) > 0) {
            throw Parameters.refuse(ProblemType.TOO_LONG, "to", "must be at most 366 days after from");
        }
        return new UsageSpan(first, end);
    }

    static UsageQuery query(String from, String to, String group, String zone) {
        UsageSpan span = of(from, to);
        return new UsageQuery(span.from(), span.to(), zone(zone), groupings(group));
    }

    private static ZoneId zone(String zone) {
        if (zone == null) {
            return ZoneId.of("UTC");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Parameters.refuse(ProblemType.INVALID, "zone", "must be a time zone such as America/New_York");
        }
        return ZoneId.of(zone);
    }

    private static Set<UsageGrouping> groupings(String group) {
        Set<UsageGrouping> groupings = EnumSet.noneOf(UsageGrouping.class);
        for (String word : group == null || group.isEmpty() ? new String[0] : group.split(",", -1)) {
            groupings.add(grouping(word));
        }
        return groupings;
    }

    private static UsageGrouping grouping(String word) {
        return Arrays.stream(UsageGrouping.values()).filter(one -> UsageReportJson.word(one).equals(word)).findFirst()
                .orElseThrow(() -> Parameters.refuse(ProblemType.INVALID, "group", "must be some of "
                        + Arrays.stream(UsageGrouping.values()).map(UsageReportJson::word)
                                .collect(Collectors.joining(", ")) + ", with commas in between"));
    }
}

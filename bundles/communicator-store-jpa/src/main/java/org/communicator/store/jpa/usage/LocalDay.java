package org.communicator.store.jpa.usage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.communicator.api.usage.UsageQuery;

/**
 * The day of a moment in a zone, as an expression in SQL that all databases understand: none of them knows all zones
 * of Java, and the rules of each are its own. A span of a year has few changes of the offset.
 */
final class LocalDay {

    private LocalDay() {
    }

    /** The expression over a column that is in UTC. Made of our own words and numbers only. */
    static String of(String column, UsageQuery query) {
        ZoneRules rules = query.zone().getRules();
        StringBuilder cases = new StringBuilder();
        ZoneOffset offset = rules.getOffset(query.from());
        for (ZoneOffsetTransition change = rules.nextTransition(query.from()); change != null
                && change.getInstant().isBefore(query.to()); change = rules.nextTransition(change.getInstant())) {
            cases.append("when ").append(column).append(" < ").append(literal(change.getInstant())).append(" then ")
                    .append(shifted(column, offset)).append(' ');
            offset = change.getOffsetAfter();
        }
        String last = shifted(column, offset);
        return "cast(" + (cases.isEmpty() ? last : "case " + cases + "else " + last + " end") + " as date)";
    }

    private static String literal(Instant moment) {
        return "timestamp '" + LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString().replace('T', ' ')
                + (moment.getEpochSecond() % 60 == 0 ? ":00'" : "'");
    }

    private static String shifted(String column, ZoneOffset offset) {
        return "(" + column + " + interval '" + offset.getTotalSeconds() + "' second)";
    }
}

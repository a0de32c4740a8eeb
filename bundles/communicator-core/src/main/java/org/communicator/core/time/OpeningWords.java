package org.communicator.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When a location opens, as one says it there. Pure. */
final class OpeningWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final int WEEK = 7;

    private OpeningWords() {
    }

    /** Such as "today at 9:00 AM", "tomorrow at ...", "Monday at ..." or "Monday, January 4 at ...". */
    static String of(Instant opens, Instant now, ZoneId zone) {
        ZonedDateTime there = opens.atZone(zone);
        return day(there.toLocalDate(), now.atZone(zone).toLocalDate()) + " at " + TIME.format(there);
    }

    private static String day(LocalDate opens, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, opens);
        return days == 0 ? "today" : days == 1 ? "tomorrow" : (days < WEEK ? DAY : DATE).format(opens);
    }
}

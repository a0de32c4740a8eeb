package org.communicator.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.host.Location;
import org.communicator.api.host.OpeningHours;

/** When a location is open, by its own clock. Pure. */
public final class BusinessHours {

    /** A location that does not open within so many days is closed for longer than anybody plans. */
    private static final int DAYS = 60;

    private BusinessHours() {
    }

    /**
     * Whether the location is open. One of which no hours are known counts as open: nothing says otherwise.
     *
     * @param holidays the days on which it stays closed
     */
    public static boolean isOpen(Location location, Set<LocalDate> holidays, Instant moment) {
        ZonedDateTime there = moment.atZone(location.zone());
        return location.hours().isEmpty() || !holidays.contains(there.toLocalDate()) && location.hours().stream()
                .anyMatch(hours -> hours.day() == there.getDayOfWeek() && !there.toLocalTime().isBefore(hours.opens())
                        && there.toLocalTime().isBefore(hours.closes()));
    }

    /** When a location that is closed opens next; empty if that is not known. */
    public static Optional<Instant> nextOpening(Location location, Set<LocalDate> holidays, Instant moment) {
        LocalDate today = moment.atZone(location.zone()).toLocalDate();
        return IntStream.range(0, DAYS).mapToObj(today::plusDays).filter(day -> !holidays.contains(day))
                .flatMap(day -> location.hours().stream().filter(hours -> hours.day() == day.getDayOfWeek())
                        .map(OpeningHours::opens).sorted()
                        .map(opens -> WallClock.first(day.atTime(opens), location.zone())))
                .filter(opens -> opens.isAfter(moment)).findFirst();
    }
}

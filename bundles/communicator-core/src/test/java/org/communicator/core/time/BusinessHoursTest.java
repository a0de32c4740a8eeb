package org.communicator.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.host.Location;
import org.communicator.api.host.OpeningHours;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a location is open, by its own clock (X11). */
class BusinessHoursTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));

    @ParameterizedTest
    @CsvSource({
            // Wednesday 9 to 12 and 13 to 17 in New York
            "2026-06-10T12:59:59Z,America/New_York,false", "2026-06-10T13:00:00Z,America/New_York,true",
            "2026-06-10T16:00:00Z,America/New_York,false", "2026-06-10T17:00:00Z,America/New_York,true",
            "2026-06-10T20:59:59Z,America/New_York,true", "2026-06-10T21:00:00Z,America/New_York,false",
            // Sunday
            "2026-06-14T15:00:00Z,America/New_York,false",
            // before and after the clocks are changed: Friday and Monday at nine
            "2026-03-06T14:00:00Z,America/New_York,true", "2026-03-09T13:00:00Z,America/New_York,true",
            "2026-10-30T13:00:00Z,America/New_York,true", "2026-11-02T13:59:00Z,America/New_York,false",
            "2026-03-30T07:00:00Z,Europe/Berlin,true", "2026-10-26T07:30:00Z,Europe/Berlin,false",
            "2026-10-04T22:00:00Z,Australia/Lord_Howe,true", "2026-04-05T22:15:00Z,Australia/Lord_Howe,false",
            // a holiday, which is a Friday
            "2026-12-25T15:00:00Z,America/New_York,false"})
    void isOpenShouldGoByTheClockOfTheLocation(Instant moment, ZoneId zone, boolean open) {
        assertThat(BusinessHours.isOpen(office(zone), HOLIDAYS, moment)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-06-10T10:00:00Z,America/New_York,2026-06-10T13:00:00Z",
            "2026-06-10T16:30:00Z,America/New_York,2026-06-10T17:00:00Z",
            "2026-06-10T22:00:00Z,America/New_York,2026-06-11T13:00:00Z",
            // over a weekend in which the clocks are changed
            "2026-03-06T23:00:00Z,America/New_York,2026-03-09T13:00:00Z",
            "2026-10-30T22:00:00Z,America/New_York,2026-11-02T14:00:00Z",
            "2026-10-23T20:00:00Z,Europe/Berlin,2026-10-26T08:00:00Z",
            "2026-10-02T10:00:00Z,Australia/Lord_Howe,2026-10-04T22:00:00Z",
            // over a holiday and the weekend after it
            "2026-12-24T23:00:00Z,America/New_York,2026-12-28T14:00:00Z"})
    void nextOpeningShouldPassOverNightsWeekendsAndHolidays(Instant moment, ZoneId zone, Instant expected) {
        assertThat(BusinessHours.nextOpening(office(zone), HOLIDAYS, moment)).contains(expected);
    }

    @Test
    void isOpenShouldBeTrueWhenNoHoursAreKnown() {
        Location unknown = location(ZoneId.of("UTC"), List.of());

        assertThat(BusinessHours.isOpen(unknown, HOLIDAYS, Instant.parse("2026-12-25T03:00:00Z"))).isTrue();
        assertThat(BusinessHours.nextOpening(unknown, HOLIDAYS, Instant.EPOCH)).isEqualTo(Optional.empty());
    }

    private static Location office(ZoneId zone) {
        return location(zone, Arrays.stream(DayOfWeek.values()).filter(day -> day.getValue() < 6)
                .flatMap(day -> Stream.of(new OpeningHours(day, LocalTime.of(9, 0), LocalTime.NOON),
                        new OpeningHours(day, LocalTime.of(13, 0), LocalTime.of(17, 0)))).toList());
    }

    private static Location location(ZoneId zone, List<OpeningHours> hours) {
        return new Location(CoreFixture.ACCOUNT, CoreFixture.DOWNTOWN, "Downtown", zone, true, true, List.of(), hours);
    }
}

package org.communicator.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people are written to (X08). */
class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
            // an ordinary day: 21:00 is quiet, 08:00 is not any more
            "2026-06-10T00:59:59Z,America/New_York,",
            "2026-06-10T01:00:00Z,America/New_York,2026-06-10T12:00:00Z",
            "2026-06-10T11:59:59Z,America/New_York,2026-06-10T12:00:00Z",
            "2026-06-10T12:00:00Z,America/New_York,",
            // the night in which New York puts its clocks forward, and the one in which it puts them back
            "2026-03-08T03:00:00Z,America/New_York,2026-03-08T12:00:00Z",
            "2026-03-07T03:00:00Z,America/New_York,2026-03-07T13:00:00Z",
            "2026-11-01T03:00:00Z,America/New_York,2026-11-01T13:00:00Z",
            "2026-10-31T03:00:00Z,America/New_York,2026-10-31T12:00:00Z",
            // the same in Berlin
            "2026-03-28T22:00:00Z,Europe/Berlin,2026-03-29T06:00:00Z",
            "2026-10-24T22:00:00Z,Europe/Berlin,2026-10-25T07:00:00Z",
            // and on Lord Howe Island, where it is half an hour
            "2026-10-03T12:00:00Z,Australia/Lord_Howe,2026-10-03T21:00:00Z",
            "2026-04-04T12:00:00Z,Australia/Lord_Howe,2026-04-04T21:30:00Z"})
    void heldUntilShouldBeTheMorningOfTheRecipient(Instant moment, ZoneId zone, Instant expected) {
        assertThat(NIGHT.heldUntil(moment, List.of(zone))).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
            // an end that the clock skips is the moment at which it jumps
            "02:30,2026-03-08T05:00:00Z,America/New_York,2026-03-08T07:00:00Z",
            "02:30,2026-03-29T00:00:00Z,Europe/Berlin,2026-03-29T01:00:00Z",
            "02:15,2026-10-03T14:00:00Z,Australia/Lord_Howe,2026-10-03T15:30:00Z",
            // an end that the clock shows twice counts by the first time before it, by the second one after it
            "01:30,2026-11-01T04:00:00Z,America/New_York,2026-11-01T05:30:00Z",
            "01:30,2026-11-01T06:10:00Z,America/New_York,2026-11-01T06:30:00Z",
            "02:30,2026-10-25T01:10:00Z,Europe/Berlin,2026-10-25T01:30:00Z",
            "01:45,2026-04-04T15:05:00Z,Australia/Lord_Howe,2026-04-04T15:15:00Z"})
    void heldUntilShouldFollowTheClockWhereItIsPutForwardOrBack(LocalTime until, Instant moment, ZoneId zone,
            Instant expected) {
        assertThat(new QuietHours(LocalTime.of(22, 0), until).heldUntil(moment, List.of(zone))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-06-10T16:00:00Z,America/New_York America/Los_Angeles,",
            "2026-06-10T13:00:00Z,America/New_York America/Los_Angeles,2026-06-10T15:00:00Z",
            "2026-06-11T02:00:00Z,America/New_York America/Los_Angeles,2026-06-11T15:00:00Z",
            "2026-06-10T13:00:00Z,,"})
    void heldUntilShouldBeAllowedInEveryZone(Instant moment, String zones, Instant expected) {
        List<ZoneId> all = zones == null ? List.of() : Arrays.stream(zones.split(" ")).map(ZoneId::of).toList();

        assertThat(NIGHT.heldUntil(moment, all)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void heldUntilShouldFollowTheFirstZoneWhenNoMomentSuitsAll() {
        QuietHours most = new QuietHours(LocalTime.of(10, 0), LocalTime.of(8, 0));

        assertThat(most.heldUntil(Instant.parse("2026-06-10T20:00:00Z"),
                List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin"))))
                .contains(Instant.parse("2026-06-11T12:00:00Z"));
    }

    @Test
    void heldUntilShouldKnowQuietHoursWithinADayAndNone() {
        QuietHours siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0));
        QuietHours none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        List<ZoneId> madrid = List.of(ZoneId.of("Europe/Madrid"));

        assertThat(siesta.heldUntil(Instant.parse("2026-06-10T11:30:00Z"), madrid))
                .contains(Instant.parse("2026-06-10T13:00:00Z"));
        assertThat(siesta.heldUntil(Instant.parse("2026-06-10T13:00:00Z"), madrid)).isEmpty();
        assertThat(none.heldUntil(Instant.parse("2026-06-10T06:00:00Z"), madrid)).isEmpty();
    }
}

package org.communicator.core.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.host.LocationId;

/** The days on which locations stay closed, by the configuration. */
final class Holidays {

    private static final String NAME = "holidays";

    private final LocationSettings settings;

    Holidays(Map<String, Object> settings, TimeConfig config) {
        this.settings = new LocationSettings(settings, NAME, config.holidays());
        days(this.settings.all());
    }

    Set<LocalDate> of(LocationId location) {
        Set<LocalDate> days = new HashSet<>(days(settings.all()));
        settings.own(location).ifPresent(own -> days.addAll(days(own)));
        return days;
    }

    private static Set<LocalDate> days(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(day -> !day.isEmpty()).map(Holidays::day)
                .collect(Collectors.toSet());
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(TimeConfig.PID + ": holidays must be dates such as 2026-12-25: " + day,
                    noDay);
        }
    }
}

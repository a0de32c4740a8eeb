package org.communicator.web.json;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.communicator.api.host.OpeningHours;

/** When a location is open. */
public record HoursJson(String day, String opens, String closes) {

    void check(Input in) {
        in.at("day").require(day);
        in.at("day").matches(Forms.nameIn(DayOfWeek.class), day, "a day such as MONDAY");
        in.at("opens").require(opens);
        in.at("opens").matches(Forms.TIME_OF_DAY, opens, "a time such as 09:00");
        in.at("closes").require(closes);
        in.at("closes").matches(Forms.TIME_OF_DAY, closes, "a time such as 17:30");
        if (in.isSound() && opens.compareTo(closes) >= 0) {
            in.at("closes").refuse("must be later than opens");
        }
    }

    OpeningHours toHours() {
        return new OpeningHours(DayOfWeek.valueOf(day), LocalTime.parse(opens), LocalTime.parse(closes));
    }
}

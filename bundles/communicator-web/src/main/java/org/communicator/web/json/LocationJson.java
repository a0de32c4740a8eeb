package org.communicator.web.json;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;

/** A location as the host puts it into the directory. */
public record LocationJson(String name, String zone, Boolean active, Boolean accountDefault, List<String> smsNumbers,
        List<HoursJson> hours) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NUMBERS = 100;
    private static final int MOST_HOURS = 50;

    public LocationJson {
        active = active == null || active;
        accountDefault = accountDefault != null && accountDefault;
        smsNumbers = smsNumbers == null ? List.of() : List.copyOf(smsNumbers);
        hours = hours == null ? List.of() : List.copyOf(hours);
    }

    /** The location; empty if something is wrong with it or the rest of the body. */
    public Optional<Location> toLocation(AccountId account, LocationId id, Input in) {
        in.at("name").require(name);
        in.at("name").text(name, LONGEST_NAME);
        in.at("zone").require(zone);
        in.at("zone").matches(Forms.ZONE, zone, "an IANA time zone such as America/New_York");
        in.at("smsNumbers").each(smsNumbers, MOST_NUMBERS,
                (place, number) -> place.matches(Forms.SENDER, number, "a number in E.164 or a short code"));
        in.at("hours").each(hours, MOST_HOURS, (place, span) -> span.check(place));
        return in.isSound() ? Optional.of(new Location(account, id, name, ZoneId.of(zone), active, accountDefault,
                smsNumbers, hours.stream().map(HoursJson::toHours).toList())) : Optional.empty();
    }
}

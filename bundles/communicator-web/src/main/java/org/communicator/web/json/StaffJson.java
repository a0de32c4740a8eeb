package org.communicator.web.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;

/** A staff member as the host puts it into the directory. */
public record StaffJson(String name, List<String> locations, List<String> rights, List<String> smsNumbers,
        String phone, String extension) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LOCATIONS = 1000;
    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST_RIGHT = 64;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EXTENSION = 20;

    public StaffJson {
        rights = rights == null ? List.of() : List.copyOf(rights);
        smsNumbers = smsNumbers == null ? List.of() : List.copyOf(smsNumbers);
    }

    /** The staff member; empty if something is wrong with it or the rest of the body. */
    public Optional<Staff> toStaff(AccountId account, StaffId id, Input in) {
        in.at("name").require(name);
        in.at("name").text(name, LONGEST_NAME);
        in.at("locations").require(locations);
        in.at("rights").each(rights, MOST_ENTRIES, (place, right) -> place.atMost(LONGEST_RIGHT, right));
        in.at("smsNumbers").each(smsNumbers, MOST_ENTRIES,
                (place, number) -> place.matches(Forms.SENDER, number, "a number in E.164 or a short code"));
        in.at("phone").atMost(LONGEST_PHONE, phone);
        in.at("extension").atMost(LONGEST_EXTENSION, extension);
        var belongsTo = in.at("locations").locations(locations == null ? List.of() : locations, MOST_LOCATIONS);
        return in.isSound() ? Optional.of(new Staff(account, id, name, belongsTo, known(), smsNumbers,
                Optional.ofNullable(phone), Optional.ofNullable(extension))) : Optional.empty();
    }

    private Set<Right> known() {
        return rights.stream().flatMap(name -> Right.of(name).stream()).collect(Collectors.toUnmodifiableSet());
    }
}

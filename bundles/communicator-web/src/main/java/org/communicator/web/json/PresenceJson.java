package org.communicator.web.json;

import java.util.Map;
import java.util.TreeMap;
import org.communicator.api.host.StaffId;
import org.communicator.api.live.Presence;

/** Who is there, by the id of the staff member. */
public record PresenceJson(Map<String, Presence.State> staff) {

    public static PresenceJson of(Map<StaffId, Presence.State> states) {
        Map<String, Presence.State> staff = new TreeMap<>();
        states.forEach((id, state) -> staff.put(id.value(), state));
        return new PresenceJson(staff);
    }
}

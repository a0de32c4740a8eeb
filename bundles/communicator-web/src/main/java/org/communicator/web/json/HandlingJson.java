package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.StaffId;

/** How a team works on a conversation. */
public record HandlingJson(Handling.State state, String assignee, Instant snoozedUntil, boolean waiting) {

    static HandlingJson of(Handling handling) {
        return new HandlingJson(handling.state(), handling.assignee().map(StaffId::value).orElse(null),
                handling.snoozedUntil().orElse(null), handling.waiting());
    }
}

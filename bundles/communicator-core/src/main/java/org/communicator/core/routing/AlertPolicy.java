package org.communicator.core.routing;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/** Decides who of those who are logged in is told live of a client's message. Pure. */
public final class AlertPolicy {

    private AlertPolicy() {
    }

    /**
     * Whether the person is told.
     *
     * @param session the person, who may be logged in to the system without being logged in at a location
     * @param openTo the locations whose staff may see the conversation
     * @param owners the locations whose inbox holds it
     * @param answered the author of the staff message that is answered
     */
    public static boolean alerts(StaffSession session, Set<LocationId> openTo, Set<LocationId> owners,
            Optional<StaffId> answered) {
        if (session.loggedInAt().isEmpty() || !session.may(Right.MESSAGES_READ)
                || !session.access().reaches(session.account(), openTo)) {
            return false;
        }
        return owners.contains(session.loggedInAt().get()) || !Collections.disjoint(session.locations(), owners)
                || answered.filter(session.staff()::equals).isPresent();
    }
}

package org.communicator.core.live;

import org.communicator.api.conversation.Direction;
import org.communicator.api.host.Access;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.core.routing.AlertPolicy;

/** What one staff member is shown of the events, and what he or she is alerted to. */
record Audience(StaffSession session, Access access) {

    Audience(StaffSession session) {
        this(session, session.access());
    }

    boolean maySee(CommunicatorEvent event) {
        return access.reaches(event.message().account(), event.openTo());
    }

    boolean alerted(CommunicatorEvent event) {
        return event instanceof CommunicatorEvent.MessageAppended added
                && added.message().direction() == Direction.INBOUND
                && AlertPolicy.alerts(session, added.openTo(), added.owners(), added.answered());
    }
}

package org.communicator.web.json;

import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.Participant;

/** Somebody who takes part in a conversation. */
public record ParticipantJson(Participant.Kind kind, String label, String staffId, String clientId, String address,
        boolean canBeMessagedAlone) {

    public static ParticipantJson of(Participant participant) {
        return new ParticipantJson(participant.kind(), participant.label(),
                participant.staff().map(StaffId::value).orElse(null),
                participant.client().map(ClientId::value).orElse(null), participant.address().orElse(null),
                participant.alone());
    }
}

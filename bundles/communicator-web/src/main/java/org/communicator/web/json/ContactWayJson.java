package org.communicator.web.json;

import org.communicator.api.conversation.ContactWay;
import org.communicator.api.host.ContactPoint;

/** One of the numbers and addresses of a client, and whether the client can be written to there. */
public record ContactWayJson(ContactPoint.Type type, String value, String address, String label, boolean textable,
        ChannelChoiceJson.Reason obstacle) {

    static ContactWayJson of(ContactWay way) {
        return new ContactWayJson(way.point().type(), way.point().value(), way.point().normalized().orElse(null),
                way.point().label().orElse(null), way.textable(),
                way.obstacle().map(ChannelChoiceJson.Reason::of).orElse(null));
    }
}

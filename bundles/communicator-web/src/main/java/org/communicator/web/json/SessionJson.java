package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;

/** Who the token says one is. */
public record SessionJson(Ref staff, String account, List<Ref> locations, Ref location, List<String> rights,
        Instant expiresAt) {

    public static SessionJson of(StaffSession session, LocationNames names) {
        return new SessionJson(new Ref(session.staff().value(), session.name()), session.account().value(),
                names.refs(session.locations()), session.loggedInAt().map(names::ref).orElse(null),
                session.rights().stream().map(Right::wireName).sorted().toList(), session.expiresAt());
    }
}

package org.communicator.web.auth;

import org.communicator.api.host.StaffSession;

/** What came of looking at a token. */
sealed interface Verdict {

    /** The host vouched for this session. */
    record Vouched(StaffSession session) implements Verdict {
    }

    /** The token is not good; the detail may be told to the caller. */
    record Refused(String detail) implements Verdict {
    }
}

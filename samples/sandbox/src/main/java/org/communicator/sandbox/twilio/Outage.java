package org.communicator.sandbox.twilio;

import java.util.Optional;
import org.communicator.sandbox.fault.Fault;
import org.communicator.sandbox.http.Reply;

/** The faults in which nothing is accepted, whatever is asked. */
final class Outage {

    private Outage() {
    }

    static Optional<Reply> under(Fault fault) {
        return switch (fault.answer()) {
            case DOWN -> Optional.of(Reply.cut());
            case UNAVAILABLE -> Optional.of(TwilioError.of(20503).asReply());
            case SERVER_ERROR -> Optional.of(TwilioError.of(20500).asReply());
            case TOO_MANY_REQUESTS -> Optional.of(TwilioError.of(20429).asReply());
            case NEVER -> Optional.of(Reply.cut());
            case NORMAL, REJECT, CUT_AFTER_ACCEPT, ERROR_AFTER_ACCEPT -> Optional.empty();
        };
    }
}

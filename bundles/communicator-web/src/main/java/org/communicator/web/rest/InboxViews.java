package org.communicator.web.rest;

import java.util.Arrays;
import java.util.Optional;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.LocationId;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.inbox.InboxView.Assigned;
import org.communicator.web.problem.ProblemType;

/** Reads which view of the inbox is asked for. */
final class InboxViews {

    private static final String ANY = "ANY";

    private InboxViews() {
    }

    /** The view; empty if none of its parameters is given: then all conversations are wanted, chats too. */
    static Optional<InboxView> of(String view, String state, String waiting, Optional<LocationId> location) {
        if (view == null && state == null && waiting == null) {
            return Optional.empty();
        }
        return Optional.of(new InboxView(view == null ? Assigned.ALL : constant("view", Assigned.class, view),
                state(state), isWaiting(waiting), location));
    }

    private static Optional<Handling.State> state(String state) {
        if (ANY.equals(state)) {
            return Optional.empty();
        }
        return Optional.of(state == null ? Handling.State.OPEN : constant("state", Handling.State.class, state));
    }

    private static boolean isWaiting(String waiting) {
        if (waiting != null && !waiting.equals("true") && !waiting.equals("false")) {
            throw Parameters.refuse(ProblemType.MALFORMED, "waiting", "must be true or false");
        }
        return "true".equals(waiting);
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst()
                .orElseThrow(() -> Parameters.refuse(ProblemType.MALFORMED, name,
                        "must be one of " + Arrays.toString(type.getEnumConstants())));
    }
}

package org.communicator.web.hooks;

import java.util.Optional;

/** The parts of a webhook's path. */
record HookPath(String channel, String provider, String event) {

    private static final int PARTS = 4;

    /** Reads {@code /channel/provider/event}; empty if the path has another form. */
    static Optional<HookPath> of(String pathInfo) {
        String[] parts = pathInfo == null ? new String[0] : pathInfo.split("/", -1);
        return parts.length == PARTS && parts[0].isEmpty() && !parts[1].isEmpty() && !parts[2].isEmpty()
                && !parts[3].isEmpty()
                ? Optional.of(new HookPath(parts[1], parts[2], parts[3])) : Optional.empty();
    }
}

package org.communicator.api.guest;

import java.util.function.Consumer;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveFeed;

/** Port: lets a guest follow the own conversation. Thread-safe. */
public interface GuestFeed {

    /**
     * Opens a stream: first {@link LiveEvent.Type#HELLO}, then messages, statuses and deletions as they happen, of what the
     * client may see. What happened before is not told: whoever comes back loads the newest page.
     *
     * @param sink called by one thread at a time; must return at once. If it throws, the stream is closed.
     */
    LiveFeed.Subscription open(GuestSession session, Consumer<LiveEvent> sink);
}

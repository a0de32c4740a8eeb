package org.communicator.api.live;

import java.util.Optional;
import java.util.function.Consumer;
import org.communicator.api.host.StaffSession;

/** Port: lets a staff member follow what happens within reach. Thread-safe. */
public interface LiveFeed {

    /** An open stream; closing it twice is harmless. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Opens a stream: first {@link LiveEvent.Type#HELLO}, or {@link LiveEvent.Type#RESYNC} if what happened after
     * {@code lastEventId} is no longer known, then everything that followed, in order, without gap or double.
     *
     * @param lastEventId the id of the last event that the follower saw
     * @param sink called by one thread at a time; must return at once. If it throws, the stream is closed.
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.read}
     */
    Subscription open(StaffSession session, Optional<String> lastEventId, Consumer<LiveEvent> sink);
}

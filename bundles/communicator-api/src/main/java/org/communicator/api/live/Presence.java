package org.communicator.api.live;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: who is there, and who looks at a conversation or types in it. Kept in memory only: it is soft, ends by itself
 * and knows this server only. Every method throws {@link org.communicator.api.host.MissingRightException} without the
 * right {@code messages.read}, returns at once, and is thread-safe.
 */
public interface Presence {

    /** Whether somebody is there. */
    enum State {
        /** Has an open live stream. */
        AVAILABLE,
        /** Has one, but said to be away. */
        AWAY,
        /** Has none. */
        OFFLINE
    }

    /** What somebody does in a conversation. */
    enum Activity {
        /** Looks at it; for a minute, unless said again. */
        VIEWING,
        /** Types in it; for a quarter of a minute, unless said again. */
        TYPING,
        /** Nothing any more. */
        NONE
    }

    /**
     * Somebody who does something in a conversation.
     *
     * @param staff who
     * @param name how the person is called
     * @param activity what
     * @param until when it ends by itself
     */
    record Viewer(StaffId staff, String name, Activity activity, Instant until) {
        public Viewer {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(until, "until");
        }
    }

    /** Whether colleagues of the account are there, of at most 100. */
    Map<StaffId, State> of(StaffSession session, Collection<StaffId> staff);

    /** The person, who has a live stream, is away or back. Colleagues who share a location with the person are told. */
    void declare(StaffSession session, boolean away);

    /**
     * The person does something in a conversation; whoever may see it is told.
     *
     * @return whether there is such a conversation within reach
     */
    boolean act(StaffSession session, ConversationId conversation, Activity activity);

    /** Who else does something in a conversation, by id; empty if it is out of reach. */
    Optional<List<Viewer>> viewers(StaffSession session, ConversationId conversation);
}

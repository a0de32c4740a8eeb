package org.communicator.api.people;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: who takes part in a conversation. Needs the right {@code messages.read}; to change a group with outside
 * numbers {@code messages.write}. Every member of a chat may add and remove others. Thread-safe.
 */
public interface Participants {

    /** What became of a change. */
    enum Change {
        DONE,
        /** It was so already. */
        NOTHING_NEW,
        /** There is no such conversation within reach, or nobody like that takes part. */
        NOT_FOUND,
        /** The host does not know the person, or the number is none. */
        UNKNOWN_PERSON,
        /** A chat of two, or a conversation with one client, always has the same participants. */
        FIXED,
        /** As many take part as may. */
        FULL,
        /** The last one stays; the conversation can be deleted. */
        LAST
    }

    /** All who take part now, at most some dozens; empty if the conversation is out of reach. */
    Optional<List<Participant>> participants(StaffSession session, ConversationId conversation);

    /** Adds a staff member to a chat, who then sees it from its beginning. */
    Change add(StaffSession session, ConversationId chat, StaffId member);

    /** Takes a staff member out of a chat, who from then on sees nothing of it, not even what was before. */
    Change remove(StaffSession session, ConversationId chat, StaffId member);

    /** Leaves a chat. */
    Change leave(StaffSession session, ConversationId chat);
}

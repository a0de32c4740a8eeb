package org.communicator.api.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: what each staff member has read. Every method throws
 * {@link org.communicator.api.host.MissingRightException} without the right {@code messages.read}, and
 * {@link org.communicator.api.store.StoreUnavailableException} while the database is gone. The person's other open
 * streams are told. Thread-safe.
 */
public interface ReadState {

    /**
     * A conversation was read up to a message, and is marked as unread no more; never goes back.
     *
     * @param upTo empty for all that there is
     * @return whether there is such a conversation within reach
     */
    boolean read(StaffSession session, ConversationId conversation, Optional<MessageId> upTo);

    /**
     * Marks a conversation as unread, whatever was read of it.
     *
     * @return whether there is such a conversation within reach
     */
    boolean markUnread(StaffSession session, ConversationId conversation);

    /** What the person has not read of each of at most 100 conversations, which were shown to the person. */
    Map<ConversationId, Unread> unread(StaffSession session, Collection<Conversation> conversations);
}

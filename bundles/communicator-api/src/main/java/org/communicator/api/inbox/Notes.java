package org.communicator.api.inbox;

import java.util.Set;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: words among staff in a conversation with a client, which never leave the house. Thread-safe.
 */
public interface Notes {

    /** Most persons whom one note calls. */
    int MOST_MENTIONS = 20;

    /**
     * Adds a note; those whom it calls are alerted.
     *
     * @param text 1 to 1600 UTF-16 units, not only white space
     * @param mentions at most {@value #MOST_MENTIONS} persons
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.write}
     * @throws org.communicator.api.store.StoreUnavailableException while the database is gone
     */
    NoteOutcome add(StaffSession session, ConversationId conversation, String text, Set<StaffId> mentions);
}

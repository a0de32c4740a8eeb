package org.communicator.api.privacy;

import java.util.Optional;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.StaffSession;

/**
 * Use case: what a person may ask for. The person is named by the key of the conversation with him or her: a client, or
 * the bare address of somebody whom the host does not know. Everything needs the right {@code privacy.manage} and is
 * written down in the audit log. Whoever is out of reach looks like somebody who does not exist. Thread-safe.
 */
public interface Privacy {

    /**
     * What was erased.
     *
     * @param conversations number of conversations
     * @param messages number of messages whose content is gone now
     */
    record Erased(int conversations, int messages) {
    }

    /** All that is known of the person; empty if there is nobody like that within reach. */
    Optional<Export> export(StaffSession session, ConversationKey person);

    /**
     * Takes away all that is known of the person: when this returns, nothing is left but counts, and what must be kept
     * so that the person is not written to again. What was still to be sent is not. What the host knows is the host's
     * to delete. Somebody who writes later begins anew. Repeating it erases what came since.
     */
    Optional<Erased> erase(StaffSession session, ConversationKey person);
}

package org.communicator.api.inbox;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;

/**
 * Use case: what somebody missed while away. Every method throws
 * {@link org.communicator.api.host.MissingRightException} without the right {@code messages.read}, and
 * {@link org.communicator.api.store.StoreUnavailableException} while the database is gone. Thread-safe.
 */
public interface MissedItems {

    /**
     * The person is here. After half an hour without this call the next one is a login.
     *
     * @return until when the person was here before the present login; empty at the first one ever
     */
    Optional<Instant> seen(StaffSession session);

    /**
     * Conversations within reach, chats too, in which somebody else wrote since the person was here before the present
     * login and that the person has not read since, newest first. A page may be shorter than its limit.
     */
    Page<ConversationSummary> missed(StaffSession session, Page.Request page);

    /** Messages within reach that call the person and that he or she has not read, newest first. */
    Page<Message> mentions(StaffSession session, Page.Request page);
}

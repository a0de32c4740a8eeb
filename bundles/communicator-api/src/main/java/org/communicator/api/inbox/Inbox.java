package org.communicator.api.inbox;

import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;

/**
 * Use case: the views of a team's inbox. Every method throws
 * {@link org.communicator.api.host.MissingRightException} without the right {@code messages.read}, and
 * {@link org.communicator.api.store.StoreUnavailableException} while the database is gone. Thread-safe.
 */
public interface Inbox {

    /** The conversations of a view within reach, newest activity first. */
    Page<ConversationSummary> list(StaffSession session, InboxView view, Page.Request page);

    /** What the navigation shows. */
    InboxCounts counts(StaffSession session);
}

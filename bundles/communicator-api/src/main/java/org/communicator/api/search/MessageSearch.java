package org.communicator.api.search;

import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;

/** Use case: finds messages by their words (X12). Thread-safe. */
public interface MessageSearch {

    /**
     * Messages within reach that have all the terms, newest first; also those of one's own chats. What was deleted is
     * not found.
     *
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.read}
     * @throws org.communicator.api.store.StoreUnavailableException while the database is gone
     */
    Page<FoundMessage> search(StaffSession session, SearchTerms terms, SearchFilter filter, Page.Request page);
}

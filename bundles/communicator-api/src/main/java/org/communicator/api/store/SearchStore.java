package org.communicator.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;

/**
 * Port: finds messages by their words. Texts are compared as {@link org.communicator.api.text.SearchText} says; a
 * database with an index of words of its own may keep rare letters and signs apart in another way. Thread-safe. Errors
 * as in {@link Transactions#inTransaction}.
 */
public interface SearchStore {

    /**
     * Messages that have all the terms and fit the filter, in conversations within reach, newest first. Deleted ones
     * are left out.
     *
     * @param after only those older than this message id
     * @param limit at most so many
     */
    List<Message> search(Access access, SearchTerms terms, SearchFilter filter, Optional<UUID> after, int limit);
}

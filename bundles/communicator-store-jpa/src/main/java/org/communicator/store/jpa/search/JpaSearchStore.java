package org.communicator.store.jpa.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.store.SearchStore;
import org.communicator.store.jpa.conversation.MessagesById;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds messages by their words: on PostgreSQL by its index of words, on H2 by reading. */
@Component
public final class JpaSearchStore implements SearchStore {

    private final JpaTransactions transactions;

    @Activate
    public JpaSearchStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Message> search(Access access, SearchTerms terms, SearchFilter filter, Optional<UUID> after,
            int limit) {
        return transactions.read(entities -> {
            List<UUID> ids = transactions.onPostgres()
                    ? new IndexedSearch(entities, access, terms, filter).ids(after, limit)
                    : new PlainSearch(entities, access, terms, filter).ids(after, limit);
            return MessagesById.of(entities, ids);
        });
    }
}

package org.communicator.store.jpa.search;

import org.communicator.api.store.SearchStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.conversation.MessagesById;
import org.communicator.store.jpa.database.JpaTransactions;
import org.communicator.testkit.store.SearchStoreContract;

/** A search that goes one way whatever the database thinks: whichever way it is, the same messages are found. */
final class PlannedSearch {

    private PlannedSearch() {
    }

    static SearchStoreContract.Stage by(Plan plan) {
        TestDatabase database = TestDatabase.postgres();
        JpaTransactions transactions = database.transactions();
        SearchStore search = (access, terms, filter, after, limit) -> transactions.read(entities -> MessagesById
                .of(entities, new IndexedSearch(entities, access, terms, filter).by(plan, after, limit)));
        return new SearchStoreContract.Stage(database.empty(), search);
    }
}

package org.communicator.store.jpa.search;

import org.communicator.testkit.store.SearchStoreContract;

final class WordsPlanContractTest implements SearchStoreContract {

    @Override
    public Stage emptySearch() {
        return PlannedSearch.by(Plan.WORDS);
    }
}

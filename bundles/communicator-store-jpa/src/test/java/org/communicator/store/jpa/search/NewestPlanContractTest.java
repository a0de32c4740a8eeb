package org.communicator.store.jpa.search;

import org.communicator.testkit.store.SearchStoreContract;

final class NewestPlanContractTest implements SearchStoreContract {

    @Override
    public Stage emptySearch() {
        return PlannedSearch.by(Plan.NEWEST);
    }
}

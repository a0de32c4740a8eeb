package org.communicator.store.jpa.search;

import org.communicator.testkit.store.SearchStoreContract;

final class BothPlanContractTest implements SearchStoreContract {

    @Override
    public Stage emptySearch() {
        return PlannedSearch.by(Plan.BOTH);
    }
}

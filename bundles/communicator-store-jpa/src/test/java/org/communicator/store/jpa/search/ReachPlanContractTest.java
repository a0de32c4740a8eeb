package org.communicator.store.jpa.search;

import org.communicator.testkit.store.SearchStoreContract;

final class ReachPlanContractTest implements SearchStoreContract {

    @Override
    public Stage emptySearch() {
        return PlannedSearch.by(Plan.REACH);
    }
}

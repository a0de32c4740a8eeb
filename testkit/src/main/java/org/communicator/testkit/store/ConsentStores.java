package org.communicator.testkit.store;

import org.communicator.api.store.ConsentReviewStore;
import org.communicator.api.store.ConsentStore;
import org.communicator.api.store.Transactions;

/**
 * The ports of one store that are about consent.
 *
 * @param stores its other ports
 * @param consents its ledger
 * @param reviews its messages that may be revocations
 */
public record ConsentStores(Stores stores, ConsentStore consents, ConsentReviewStore reviews) {

    /** Its transactions. */
    public Transactions transactions() {
        return stores.transactions();
    }
}

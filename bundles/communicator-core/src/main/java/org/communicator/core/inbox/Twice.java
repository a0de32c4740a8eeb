package org.communicator.core.inbox;

import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.Transactions;

/** Does again what met another first call for the same person: then its row is there. */
final class Twice {

    private Twice() {
    }

    static void inTransaction(Transactions transactions, Runnable work) {
        try {
            once(transactions, work);
        } catch (DuplicateKeyException other) {
            once(transactions, work);
        }
    }

    private static void once(Transactions transactions, Runnable work) {
        transactions.inTransaction(() -> {
            work.run();
            return null;
        });
    }
}

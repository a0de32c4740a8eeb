package org.communicator.testkit.memory;

import org.communicator.testkit.store.ConversationListContract;
import org.communicator.testkit.store.ConversationStoreContract;
import org.communicator.testkit.store.DirectoryStoreContract;
import org.communicator.testkit.store.MessageStatusContract;
import org.communicator.testkit.store.MessageStoreContract;
import org.communicator.testkit.store.MessageUsageContract;
import org.communicator.testkit.store.OutboxBulkContract;
import org.communicator.testkit.store.OutboxConcurrencyContract;
import org.communicator.testkit.store.OutboxStoreContract;
import org.communicator.testkit.store.OutboxWithdrawalContract;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.TransactionsContract;

/** The fake keeps the promises of the real stores. */
class MemoryStoreContractTest implements TransactionsContract, ConversationStoreContract, ConversationListContract,
        MessageStoreContract, MessageStatusContract, MessageUsageContract, OutboxStoreContract,
        OutboxConcurrencyContract, OutboxWithdrawalContract, OutboxBulkContract, DirectoryStoreContract {

    @Override
    public Stores emptyStores() {
        return stores(new MemoryStore());
    }

    static Stores stores(MemoryStore store) {
        return new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory());
    }

    @Override
    public boolean transactionsOverlap() {
        return false;
    }
}

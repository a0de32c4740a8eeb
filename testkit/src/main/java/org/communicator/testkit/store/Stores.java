package org.communicator.testkit.store;

import org.communicator.api.store.ConversationStore;
import org.communicator.api.store.DirectoryStore;
import org.communicator.api.store.MessageStore;
import org.communicator.api.store.OutboxStore;
import org.communicator.api.store.Transactions;

/**
 * All ports of one store.
 *
 * @param transactions its transactions
 * @param conversations its conversations
 * @param messages its messages
 * @param outbox its outbox
 * @param directory its directory
 */
public record Stores(Transactions transactions, ConversationStore conversations, MessageStore messages,
        OutboxStore outbox, DirectoryStore directory) {

    /** Runs something that returns nothing as one transaction. */
    public void inTransaction(Runnable work) {
        transactions.inTransaction(() -> {
            work.run();
            return null;
        });
    }
}

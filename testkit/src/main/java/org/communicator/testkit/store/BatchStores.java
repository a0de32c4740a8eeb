package org.communicator.testkit.store;

import org.communicator.api.store.BatchStore;

/**
 * The batches of a store.
 *
 * @param stores its other ports
 * @param batches its batches
 */
public record BatchStores(Stores stores, BatchStore batches) {
}

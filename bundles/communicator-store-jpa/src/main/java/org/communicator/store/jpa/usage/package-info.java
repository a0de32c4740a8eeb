/** Sums over messages. */
package org.communicator.store.jpa.usage;

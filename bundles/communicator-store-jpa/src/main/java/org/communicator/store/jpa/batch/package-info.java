/** Batches and their recipients, in tables. */
package org.communicator.store.jpa.batch;

/** What staff have read, in tables. */
package org.communicator.store.jpa.inbox;

/** The audit log in a table. */
package org.communicator.store.jpa.audit;

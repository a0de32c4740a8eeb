/** The consent ledger in tables. */
package org.communicator.store.jpa.consent;

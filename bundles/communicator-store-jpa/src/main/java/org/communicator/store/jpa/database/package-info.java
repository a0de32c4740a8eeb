/** The database itself: pool, migrations, entity managers, transactions, what its failures mean. */
package org.communicator.store.jpa.database;

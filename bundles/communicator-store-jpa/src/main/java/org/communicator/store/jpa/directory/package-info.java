/** The embedded directory in tables. */
package org.communicator.store.jpa.directory;

/** Conversations with bare addresses that become those of clients. */
package org.communicator.store.jpa.contact;

/** Webhooks out and their deliveries in tables. */
package org.communicator.store.jpa.webhook;

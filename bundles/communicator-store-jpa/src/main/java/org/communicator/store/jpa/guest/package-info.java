/** Guests and devices in tables. */
package org.communicator.store.jpa.guest;

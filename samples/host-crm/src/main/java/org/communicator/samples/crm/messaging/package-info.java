/** How a host speaks with Communicator: tokens for its staff, and the feed of its directory. */
package org.communicator.samples.crm.messaging;

/** Webhooks out: deliveries to other programs over HTTP, signed. */
package org.communicator.web.outhooks;

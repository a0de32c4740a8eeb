/**
 * What a channel implements and what it calls: sending, receiving, delivery reports, webhooks.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.channel;

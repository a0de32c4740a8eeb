/**
 * Webhooks out: other programs are told what happens, signed and repeated until they have it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.webhook;

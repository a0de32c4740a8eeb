/**
 * Batches: confirmations and campaigns that the host's own programs send, to one person or to many.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.batch;

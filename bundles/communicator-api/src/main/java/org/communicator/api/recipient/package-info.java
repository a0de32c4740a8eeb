/**
 * Whom one can write to: staff, clients and new numbers, found while somebody types.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.recipient;

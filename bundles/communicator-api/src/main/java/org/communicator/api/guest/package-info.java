/**
 * Clients who write and read in the guest app: how they get in, what they see and what they do there.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.guest;

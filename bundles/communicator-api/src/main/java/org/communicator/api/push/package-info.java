/**
 * Devices that take push notifications, of clients with the guest app and of staff.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.push;

/**
 * Ports of the store. Only core and the embedded directory call them; every implementation passes their contract suites.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.store;

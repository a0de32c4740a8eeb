/**
 * The host CRM's side: its clients, staff and locations as values, and the SPI by which Communicator asks for them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.host;

/**
 * Who a person is: unknown addresses become contacts of the host, shared ones are confirmed.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.contact;

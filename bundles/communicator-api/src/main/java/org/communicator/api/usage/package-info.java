/**
 * What was sent and received in detail, and what it is likely to have cost.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.usage;

/**
 * Who has agreed to be written to: the consent ledger (X04), as values, and the use cases of staff around it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.consent;

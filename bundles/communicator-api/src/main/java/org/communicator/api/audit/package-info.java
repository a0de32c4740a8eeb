/**
 * The audit log: who did what, kept for those who must answer for it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.audit;

/**
 * The inbox of a team: views, who takes care of what, and what was read.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.inbox;

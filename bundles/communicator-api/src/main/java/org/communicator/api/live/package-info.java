/**
 * Events published after commit, and the live feed that staff follow.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.live;

/**
 * The routes that messages take, as an administrator sees and steers them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.route;

/**
 * What an administrator looks at: health, figures, secrets that do not print, addresses that strangers may name.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.operations;

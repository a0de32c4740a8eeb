/**
 * What an administrator looks at: health, figures, secrets that do not print.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.operations;

/**
 * How texts and names are compared when somebody looks for them, and how long texts are.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.text;

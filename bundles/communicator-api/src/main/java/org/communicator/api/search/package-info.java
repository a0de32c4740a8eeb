/**
 * Search over messages: what is looked for, where it is found in a text, and the use case.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.search;

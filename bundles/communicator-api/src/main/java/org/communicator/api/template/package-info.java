/**
 * Texts that staff write again and again, with fields that are filled in.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.template;

/**
 * What a person may ask of a business: to be told what is known, and to be forgotten.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.privacy;

/**
 * What messages carry beside their text: pictures, documents, sound.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.media;

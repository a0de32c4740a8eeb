/**
 * Conversations and messages as values, and the use cases around them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.conversation;

/**
 * Who takes part in conversations: chats of staff, groups, participants, and the numbers that one sends from.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.communicator.api.people;

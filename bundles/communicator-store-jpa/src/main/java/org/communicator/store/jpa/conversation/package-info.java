/** Conversations, messages and the outbox in tables. */
package org.communicator.store.jpa.conversation;

package org.communicator.api.conversation;

/** With whom a conversation is. */
public enum ConversationKind {
    /** With one client, or one person whom the host does not know. */
    CLIENT,
    /** With several outside numbers. */
    GROUP,
    /** Among staff. */
    INTERNAL
}

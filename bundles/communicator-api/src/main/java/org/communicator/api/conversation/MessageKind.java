package org.communicator.api.conversation;

/** What a message is, which decides where its answer goes. */
public enum MessageKind {
    /** Written by a client. */
    CLIENT_MESSAGE,
    /** Written by a staff member. */
    STAFF_MESSAGE,
    /** Any transactional message that a location's systems send. */
    CONFIRMATION,
    /** A marketing message of a location. */
    CAMPAIGN,
    /** An internal note on a conversation; only staff ever see it. */
    NOTE,
    /** Written in a chat of staff. */
    CHAT_MESSAGE,
    /** What happened to the conversation, such as a transfer; only staff ever see it. */
    ACTIVITY
}

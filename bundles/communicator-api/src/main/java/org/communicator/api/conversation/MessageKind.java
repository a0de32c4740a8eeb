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
    CAMPAIGN
}

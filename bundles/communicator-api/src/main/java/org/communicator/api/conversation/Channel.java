package org.communicator.api.conversation;

/** How a message travels. Who carries it is a provider, which is another matter. */
public enum Channel {
    SMS, EMAIL, PUSH,
    /** Stays in the house: notes and the chat of staff. Never sent, and no usage. */
    INTERNAL
}

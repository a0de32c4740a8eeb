package org.communicator.api.conversation;

/** What a new message means for whose turn it is. */
public enum Turn {
    /** A client wrote: the conversation is open and waits for an answer. */
    CLIENT_WROTE,
    /** A staff member wrote to the client, who waits no longer. */
    STAFF_WROTE,
    /** A program wrote, or staff among themselves: nothing changes. */
    NEITHER
}

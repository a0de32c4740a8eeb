package org.communicator.api.conversation;

/** Seen from the business. */
public enum Direction {
    INBOUND, OUTBOUND
}

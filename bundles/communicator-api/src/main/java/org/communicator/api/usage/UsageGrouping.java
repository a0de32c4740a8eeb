package org.communicator.api.usage;

/** By what usage is summed. */
public enum UsageGrouping {
    /** The day in the zone that was asked for. */
    DAY,
    /** The location at which a message counts. */
    LOCATION,
    /** Our number or mailbox. */
    NUMBER,
    /** The staff member or program that wrote it; nobody for what clients wrote. */
    USER,
    /** The channel. */
    CHANNEL,
    /** In or out. */
    DIRECTION
}

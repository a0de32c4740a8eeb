package org.communicator.api.batch;

/** How far one recipient's message is: the batch's own word until there is a message, then the message's status. */
public enum RecipientState {
    /** Its turn has not come. */
    PENDING,
    /** Nothing is sent on purpose: opted out, no consent, written twice in the batch. */
    SKIPPED,
    /** Nothing is or was delivered; the reason says why. */
    FAILED,
    /** The batch was stopped, or the message taken back, before it was sent. */
    CANCELLED,
    /** The message is held until its time has come. */
    SCHEDULED,
    /** The message is to be sent. */
    QUEUED,
    /** Accepted by the provider. */
    SENDING,
    /** Handed on by the provider. */
    SENT,
    /** Arrived. */
    DELIVERED,
    /** Seen. */
    READ
}

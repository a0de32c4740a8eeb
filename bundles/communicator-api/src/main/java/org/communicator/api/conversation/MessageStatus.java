package org.communicator.api.conversation;

/**
 * How far a message has come. Status is monotonic: it only ever moves to a higher {@link #rank()},
 * in whatever order the reports come in.
 */
public enum MessageStatus {
    /** Inbound, or internal, and stored; it has no other status. */
    RECEIVED(4),
    /** Stored and held until its time has come; see {@link Hold}. */
    SCHEDULED(0),
    /** Stored, to be sent. */
    QUEUED(1),
    /** Accepted by the provider. */
    SENDING(2),
    /** Handed on by the provider. */
    SENT(3),
    /** Arrived. */
    DELIVERED(4),
    /** It will not arrive. */
    FAILED(4),
    /** Taken back before it was sent. */
    CANCELLED(4),
    /** Seen by the client. */
    READ(5);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    /** The order of statuses; equal ranks exclude one another, the first one stays. */
    public int rank() {
        return rank;
    }
}

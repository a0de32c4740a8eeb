package org.communicator.api.inbox;

/**
 * What somebody has not read of a conversation: what clients wrote, and what colleagues wrote to them or in the house.
 *
 * @param count how many messages, counted up to {@value #MOST} only
 * @param marked whether the person marked the conversation as unread
 */
public record Unread(int count, boolean marked) {

    /** Stands for itself and everything above. */
    public static final int MOST = 100;

    /** Nothing. */
    public static final Unread NOTHING = new Unread(0, false);

    /** Whether there is anything. */
    public boolean isAny() {
        return marked || count > 0;
    }
}

package org.communicator.api.inbox;

/**
 * What the navigation shows of the inbox. Each figure is counted up to {@value #MOST} only.
 *
 * @param mine open conversations of the one who asks
 * @param unassigned open conversations that are nobody's
 * @param waiting open conversations whose client waits for an answer
 * @param unread conversations with something unread, of the {@value #MOST} that were active last
 */
public record InboxCounts(int mine, int unassigned, int waiting, int unread) {

    /** Stands for itself and everything above. */
    public static final int MOST = 100;
}

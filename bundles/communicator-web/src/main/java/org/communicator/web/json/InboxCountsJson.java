package org.communicator.web.json;

import org.communicator.api.inbox.InboxCounts;

/** What the navigation shows; each figure is counted up to 100 only. */
public record InboxCountsJson(int mine, int unassigned, int waiting, int unread) {

    public static InboxCountsJson of(InboxCounts counts) {
        return new InboxCountsJson(counts.mine(), counts.unassigned(), counts.waiting(), counts.unread());
    }
}

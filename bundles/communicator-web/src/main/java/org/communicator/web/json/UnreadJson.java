package org.communicator.web.json;

import org.communicator.api.inbox.Unread;

/** What one has not read of a conversation. */
public record UnreadJson(int count, boolean marked) {

    static UnreadJson of(Unread unread) {
        return new UnreadJson(unread.count(), unread.marked());
    }
}

package org.communicator.web.json;

import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.Presence;

/** What a staff member is told live of the moment: it is not told again to who resumes later. */
public final class LiveMomentJson {

    private LiveMomentJson() {
    }

    /** What one has not read of a conversation any more. */
    public record Read(String type, String conversationId, UnreadJson unread) {

        public static Read of(String type, LiveEvent.OfUnread unread) {
            return new Read(type, unread.conversation().toString(), new UnreadJson(unread.count(), unread.marked()));
        }
    }

    /** Whether a colleague is there. */
    public record There(String type, String staff, Presence.State state) {

        public static There of(String type, LiveEvent.OfPresence presence) {
            return new There(type, presence.staff().value(), presence.state());
        }
    }

    /** Who looks at a conversation or types in it. */
    public record Viewing(String type, String conversationId, ViewersJson.ViewerJson viewer) {

        public static Viewing of(String type, LiveEvent.OfViewer about) {
            return new Viewing(type, about.conversation().toString(), ViewersJson.ViewerJson.of(about.viewer()));
        }
    }
}

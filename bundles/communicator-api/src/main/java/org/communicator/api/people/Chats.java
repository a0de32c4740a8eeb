package org.communicator.api.people;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: begins chats of staff. Whoever may read messages may chat, also who may not write to clients: it needs the
 * right {@code messages.read}. Thread-safe.
 */
public interface Chats {

    /** The most members of a chat. */
    int MAX_MEMBERS = 50;

    /**
     * A chat that somebody wants.
     *
     * @param members with whom; the one who asks is always a member
     * @param title its title, 1 to {@value Conversation#MAX_TITLE} characters
     * @param text the first message, 1 to {@value Message#MAX_TEXT} characters
     */
    record NewChat(Set<StaffId> members, Optional<String> title, Optional<String> text) {
        public NewChat {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(text, "text");
            members = Set.copyOf(members);
            if (members.size() > MAX_MEMBERS) {
                throw new IllegalArgumentException("a chat has at most " + MAX_MEMBERS + " members: " + members.size());
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        /**
         * There is such a chat, now or since earlier.
         *
         * @param chat which one
         */
        record Open(ConversationId chat) implements Outcome {
        }

        /**
         * The host does not know these people; nothing was done.
         *
         * @param staff who they are
         */
        record Unknown(Set<StaffId> staff) implements Outcome {
            public Unknown {
                staff = Set.copyOf(staff);
            }
        }

        /** There would be more than {@value #MAX_MEMBERS} members; nothing was done. */
        record TooMany() implements Outcome {
        }
    }

    /**
     * Opens a chat: with one other person and without a title the one that the two have always had, else a new one of
     * its own. A chat of two is in no list before somebody has written.
     */
    Outcome open(StaffSession session, NewChat wanted);
}

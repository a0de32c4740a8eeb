package org.communicator.api.people;

import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffSession;

/** Use case: how conversations are called, and who is alerted (P08). Needs the right {@code messages.read}. Thread-safe. */
public interface ConversationSettings {

    /** What became of a new name. */
    enum Renaming {
        DONE,
        /** There is no such conversation within reach. */
        NOT_FOUND,
        /** Somebody gave it another name meanwhile; nothing was done. */
        CHANGED
    }

    /**
     * Calls a conversation something, for all who see it. One with clients needs {@code messages.write} too.
     *
     * @param title 1 to {@value Conversation#MAX_TITLE} characters, not only white space; empty for none of its own
     * @param expected what it is called as far as the one who asks knows; empty if that does not matter
     */
    Renaming rename(StaffSession session, ConversationId conversation, Optional<String> title, Optional<String> expected);

    /**
     * Says whether the one who asks is alerted to what happens in a conversation; nobody else is concerned. What happens
     * is still shown and told, without alert.
     *
     * @return whether there is such a conversation within reach
     */
    boolean mute(StaffSession session, ConversationId conversation, boolean muted);

    /** Whether the one who asks has turned the alerts off; empty if there is no such conversation within reach. */
    Optional<Boolean> muted(StaffSession session, ConversationId conversation);
}

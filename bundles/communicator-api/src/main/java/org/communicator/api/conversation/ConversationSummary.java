package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * A conversation as lists and headers show it.
 *
 * @param conversation the conversation
 * @param title the client's name, or the bare address
 * @param newest its newest message, if any
 * @param channel the channel of the next message; empty in lists
 */
public record ConversationSummary(Conversation conversation, String title, Optional<Message> newest,
        Optional<ChannelChoice> channel) {

    public ConversationSummary {
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(channel, "channel");
    }
}

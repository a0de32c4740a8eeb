package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * A conversation as lists and headers show it.
 *
 * @param conversation the conversation
 * @param title the name that somebody gave it, else that of those who take part
 * @param newest its newest message, if any
 * @param channel the channel of the next message; empty in lists
 * @param clientName the client's name, if it is with a known one
 */
public record ConversationSummary(Conversation conversation, String title, Optional<Message> newest,
        Optional<ChannelChoice> channel, Optional<String> clientName) {

    /** One that is called as its client is. */
    public ConversationSummary(Conversation conversation, String title, Optional<Message> newest,
            Optional<ChannelChoice> channel) {
        this(conversation, title, newest, channel, conversation.key().client().map(client -> title));
    }

    public ConversationSummary {
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(clientName, "clientName");
    }
}

package org.communicator.api.live;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.StaffId;

/** What happened, published after commit. */
public sealed interface CommunicatorEvent {

    /** Who may see it. */
    Reach reach();

    /** The conversation in which it happened. */
    ConversationId conversationId();

    /** Something happened to a message. */
    sealed interface OfMessage extends CommunicatorEvent {

        /** The message, as it stands after the event. */
        Message message();

        @Override
        default ConversationId conversationId() {
            return message().conversation();
        }
    }

    /**
     * A message was added to a conversation.
     *
     * @param message the message
     * @param reach who may see it
     * @param owners the locations whose shared inbox holds the conversation
     * @param answered the author of the staff message that it answers, if it does
     */
    record MessageAppended(Message message, Reach reach, Set<LocationId> owners, Optional<StaffId> answered)
            implements OfMessage {

        public MessageAppended {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(reach, "reach");
            Objects.requireNonNull(answered, "answered");
            owners = Set.copyOf(owners);
        }
    }

    /**
     * A message changed its status.
     *
     * @param message the message
     * @param reach who may see it
     */
    record StatusChanged(Message message, Reach reach) implements OfMessage {

        public StatusChanged {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(reach, "reach");
        }
    }

    /**
     * A message was deleted for good.
     *
     * @param message what remains of it: no content
     * @param reach who could see it
     */
    record MessageDeleted(Message message, Reach reach) implements OfMessage {

        public MessageDeleted {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(reach, "reach");
        }
    }

    /**
     * A conversation is new, or is another than before: its owners, who may see it, its handling, title or members.
     *
     * @param conversation as it stands after the event
     * @param before who could see it before; those of them who may no longer are told that it is gone
     */
    record ConversationChanged(Conversation conversation, Reach before) implements CommunicatorEvent {

        public ConversationChanged {
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(before, "before");
        }

        @Override
        public Reach reach() {
            return conversation.reach();
        }

        @Override
        public ConversationId conversationId() {
            return conversation.id();
        }
    }

    /**
     * A conversation was deleted for good.
     *
     * @param conversationId its id
     * @param reach who could see it
     */
    record ConversationDeleted(ConversationId conversationId, Reach reach) implements CommunicatorEvent {

        public ConversationDeleted {
            Objects.requireNonNull(conversationId, "conversationId");
            Objects.requireNonNull(reach, "reach");
        }
    }
}

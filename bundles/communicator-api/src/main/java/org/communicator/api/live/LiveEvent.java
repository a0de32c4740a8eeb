package org.communicator.api.live;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.StaffId;

/**
 * What a staff member is told live.
 *
 * @param id where one is in the stream; opaque, at most 64 characters
 * @param type what it is
 * @param subject what it is about; empty for {@link Type#HELLO} and {@link Type#RESYNC}
 * @param alert whether this person is to be told with sound and window
 */
public record LiveEvent(String id, Type type, Optional<Subject> subject, boolean alert) {

    /** Kinds of live events. */
    public enum Type {
        /** First in a stream: from here on nothing is missed. */
        HELLO,
        /** A new message, in or out. */
        MESSAGE,
        /** A message changed its status. */
        STATUS,
        /** A message was deleted. */
        DELETED,
        /** A conversation is new or changed. */
        CONVERSATION,
        /** A conversation was deleted, or this person may no longer see it. */
        GONE,
        /** This person read a conversation, or marked it as unread, perhaps on another screen. Not told again later. */
        READ,
        /** Whether a colleague is there changed. Not told again later. */
        PRESENCE,
        /** Somebody looks at a conversation or types in it. Not told again later; it ends by itself. */
        VIEWING,
        /** What happened before cannot be told any more: load again. */
        RESYNC
    }

    /** What an event is about. */
    public sealed interface Subject {
    }

    /**
     * A message.
     *
     * @param message as it stands after the event
     */
    public record OfMessage(Message message) implements Subject {
    }

    /**
     * A conversation.
     *
     * @param conversation as it stands after the event
     */
    public record OfConversation(Conversation conversation) implements Subject {
    }

    /**
     * A conversation that can no longer be seen.
     *
     * @param conversation its id
     */
    public record Gone(ConversationId conversation) implements Subject {
    }

    /**
     * What the person has not read of a conversation.
     *
     * @param conversation its id
     * @param count how many messages, counted up to 100 only
     * @param marked whether the person marked it as unread
     */
    public record OfUnread(ConversationId conversation, int count, boolean marked) implements Subject {
    }

    /**
     * Whether somebody is there.
     *
     * @param staff who
     * @param state how
     */
    public record OfPresence(StaffId staff, Presence.State state) implements Subject {
    }

    /**
     * What somebody does in a conversation.
     *
     * @param conversation its id
     * @param viewer who does what until when
     */
    public record OfViewer(ConversationId conversation, Presence.Viewer viewer) implements Subject {
    }

    public LiveEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
    }

    /** The message that it is about, if it is about one. */
    public Optional<Message> message() {
        return subject.filter(OfMessage.class::isInstance).map(OfMessage.class::cast).map(OfMessage::message);
    }
}

package org.communicator.core.inbox;

import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes into a conversation what never leaves the house. Call it within a transaction. */
@Component(service = TeamMessages.class)
public final class TeamMessages {

    private static final AddressPair NOWHERE = new AddressPair("", "");

    private final Stores stores;
    private final Events events;
    private final Stamps stamps;

    @Activate
    public TeamMessages(@Reference Stores stores, @Reference Events events, @Reference Stamps stamps) {
        this.stores = stores;
        this.events = events;
        this.stamps = stamps;
    }

    /** A word among staff; the conversation moves up with it. */
    Message note(StaffSession author, Conversation conversation, String text, Set<StaffId> mentions) {
        Message note = append(conversation, MessageKind.NOTE, author(author), text, mentions);
        stores.conversations().advance(conversation.id(), note.id(), Turn.NEITHER);
        return note;
    }

    /** What somebody did to the conversation, as a line of it; the conversation stays where it is in lists. */
    void activity(StaffSession actor, Conversation conversation, String text) {
        append(conversation, MessageKind.ACTIVITY, author(actor), text, Set.of());
    }

    /** What happened to the conversation by itself. */
    void activity(Conversation conversation, String text) {
        append(conversation, MessageKind.ACTIVITY, Optional.empty(), text, Set.of());
    }

    private Message append(Conversation conversation, MessageKind kind, Optional<Author> author, String text,
            Set<StaffId> mentions) {
        Message message = new Message(new MessageId(stamps.id()), conversation.account(), conversation.id(),
                conversation.key().client(), Direction.OUTBOUND, kind, Channel.INTERNAL, "none", Optional.empty(),
                NOWHERE, text, stamps.now(), author, Optional.empty(), MessageStatus.DELIVERED, Optional.empty(), 0,
                Optional.empty(), Optional.empty(), Optional.empty(), mentions, Optional.empty(), false);
        stores.messages().append(message);
        events.publish(new MessageAppended(message, conversation.reach(), conversation.owners(), Optional.empty()));
        return message;
    }

    private static Optional<Author> author(StaffSession session) {
        return Optional.of(new Author(session.staff().value(), session.name()));
    }
}

package org.communicator.core.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.media.Attachment;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts into a conversation what stays in the house: it has neither an address nor segments, and nothing sends it. */
@Component(service = InternalMessages.class)
public final class InternalMessages {

    private static final AddressPair NOWHERE = new AddressPair("", "");

    private final Stores stores;
    private final Stamps stamps;
    private final Events events;

    @Activate
    public InternalMessages(@Reference Stores stores, @Reference Stamps stamps, @Reference Events events) {
        this.stores = stores;
        this.stamps = stamps;
        this.events = events;
    }

    /** What a member writes in a chat; the newest message then. Joins the transaction. */
    public Message chat(StaffSession session, Conversation chat, String text, List<Card> cards,
            List<Attachment> files, Optional<RequestKey> key) {
        Message message = message(session, chat, MessageKind.CHAT_MESSAGE, text, Optional.empty(), cards, key).with(files);
        stores.messages().append(message);
        stores.conversations().advance(chat.id(), message.id(), Turn.NEITHER);
        return told(message, chat);
    }

    /**
     * What somebody did to a conversation, as a line of its timeline. Lists go on showing the newest message that was
     * written, if one was. Joins the transaction.
     *
     * @param conversation as it is after that
     * @param about the client whom the line names
     */
    public Message activity(StaffSession session, Conversation conversation, String text, Optional<ClientId> about) {
        Message message = message(session, conversation, MessageKind.ACTIVITY, text, about, List.of(), Optional.empty());
        stores.messages().append(message);
        if (conversation.newest().isEmpty()) {
            stores.conversations().advance(conversation.id(), message.id(), Turn.NEITHER);
        }
        return told(message, conversation);
    }

    private Message told(Message message, Conversation conversation) {
        events.publish(new MessageAppended(message, conversation.reach(), conversation.owners(), Optional.empty()));
        return message;
    }

    private Message message(StaffSession session, Conversation conversation, MessageKind kind, String text,
            Optional<ClientId> about, List<Card> cards, Optional<RequestKey> key) {
        return new Message(new MessageId(stamps.id()), session.account(), conversation.id(), about, Direction.OUTBOUND,
                kind, Channel.INTERNAL, "none", Optional.empty(), NOWHERE, text, stamps.now(),
                Optional.of(new Author(session.staff().value(), session.name())), Optional.empty(),
                MessageStatus.RECEIVED, Optional.empty(), 0, Optional.empty(), key, Optional.empty(), Set.of(),
                Optional.empty(), false, cards, Optional.empty());
    }
}

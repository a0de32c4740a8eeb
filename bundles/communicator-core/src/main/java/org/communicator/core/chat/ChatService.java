package org.communicator.core.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.people.Chats;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins chats of staff (P04): the one that two people always have, or one of its own for several. */
@Component
public final class ChatService implements Chats {

    private final Stores stores;
    private final HostDirectory directory;
    private final InternalMessages messages;
    private final Stamps stamps;
    private final Events events;

    @Activate
    public ChatService(@Reference Stores stores, @Reference HostDirectory directory,
            @Reference InternalMessages messages, @Reference Stamps stamps, @Reference Events events) {
        this.stores = stores;
        this.directory = directory;
        this.messages = messages;
        this.stamps = stamps;
        this.events = events;
    }

    @Override
    public Outcome open(StaffSession session, NewChat wanted) {
        session.require(Right.MESSAGES_READ);
        Set<StaffId> others = new HashSet<>(wanted.members());
        others.remove(session.staff());
        if (others.size() >= MAX_MEMBERS) {
            return new Outcome.TooMany();
        }
        Set<StaffId> unknown = new HashSet<>(others);
        unknown.removeAll(directory.staff(session.account(), others).keySet());
        return unknown.isEmpty()
                ? new Outcome.Open(stores.transactions().inTransaction(() -> opened(session, others, wanted)))
                : new Outcome.Unknown(unknown);
    }

    private ConversationId opened(StaffSession session, Set<StaffId> others, NewChat wanted) {
        Conversation chat = others.size() <= 1 && wanted.title().isEmpty() ? direct(session, others)
                : ofSeveral(session, others, wanted.title());
        wanted.text().ifPresent(text -> messages.chat(session, chat, text, List.of(), List.of(), Optional.empty()));
        return chat.id();
    }

    private Conversation direct(StaffSession session, Set<StaffId> others) {
        StaffId other = others.stream().findFirst().orElse(session.staff());
        ConversationKey key = ConversationKey.ofDirect(session.staff(), other);
        return stores.conversations().findByKey(session.account(), key)
                .orElseGet(() -> create(session, new ConversationId(stamps.id()), key, others, Optional.empty()));
    }

    private Conversation ofSeveral(StaffSession session, Set<StaffId> others, Optional<String> title) {
        ConversationId id = new ConversationId(stamps.id());
        Conversation chat = create(session, id, ConversationKey.ofChat(id), others, title);
        String names = directory.staff(session.account(), others).values().stream().map(staff -> staff.name()).sorted()
                .collect(Collectors.joining(", "));
        messages.activity(session, chat, session.name() + " began the chat" + (names.isEmpty() ? "." : " with " + names + "."),
                Optional.empty());
        return chat;
    }

    private Conversation create(StaffSession session, ConversationId id, ConversationKey key, Set<StaffId> others,
            Optional<String> title) {
        Set<StaffId> members = new HashSet<>(others);
        members.add(session.staff());
        Conversation chat = new Conversation(id, session.account(), key, title, Set.of(), Set.of(), members,
                Handling.NEW, Optional.empty());
        stores.conversations().create(chat);
        events.publish(new ConversationChanged(chat, chat.reach()));
        return chat;
    }
}

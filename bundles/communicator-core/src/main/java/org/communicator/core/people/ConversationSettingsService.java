package org.communicator.core.people;

import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.people.ConversationSettings;
import org.communicator.api.store.PeopleStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.chat.InternalMessages;
import org.communicator.core.conversation.Titles;
import org.communicator.core.live.Events;
import org.communicator.core.live.MutedConversations;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calls conversations something, and keeps who is not to be alerted (P08). */
@Component
public final class ConversationSettingsService implements ConversationSettings {

    private final Stores stores;
    private final PeopleStore people;
    private final Titles titles;
    private final InternalMessages messages;
    private final MutedConversations muted;
    private final Audit audit;
    private final Events events;

    @Activate
    public ConversationSettingsService(@Reference Stores stores, @Reference PeopleStore people, @Reference Titles titles,
            @Reference InternalMessages messages, @Reference MutedConversations muted, @Reference Audit audit,
            @Reference Events events) {
        this.stores = stores;
        this.people = people;
        this.titles = titles;
        this.messages = messages;
        this.muted = muted;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Renaming rename(StaffSession session, ConversationId id, Optional<String> title, Optional<String> expected) {
        session.require(Right.MESSAGES_READ);
        Optional<Conversation> found = stores.conversations().find(session.access(), id);
        found.filter(conversation -> conversation.kind() != ConversationKind.INTERNAL)
                .ifPresent(withClients -> session.require(Right.MESSAGES_WRITE));
        return found.map(before -> before.title().equals(title) ? Renaming.DONE : expected
                        .filter(seen -> !seen.equals(titles.title(session, before))).map(other -> Renaming.CHANGED)
                        .orElseGet(() -> stores.transactions().inTransaction(() -> renamed(session, before, title))))
                .orElse(Renaming.NOT_FOUND);
    }

    @Override
    public boolean mute(StaffSession session, ConversationId id, boolean off) {
        session.require(Right.MESSAGES_READ);
        if (stores.conversations().find(session.access(), id).isEmpty()) {
            return false;
        }
        return stores.transactions().inTransaction(() -> {
            people.mute(session.account(), id, session.staff(), off);
            stores.transactions().afterCommit(() -> muted.changed(session));
            return true;
        });
    }

    @Override
    public Optional<Boolean> muted(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_READ);
        return stores.conversations().find(session.access(), id)
                .map(found -> people.muted(session.account(), session.staff()).contains(id));
    }

    private Renaming renamed(StaffSession session, Conversation before, Optional<String> title) {
        if (!people.rename(before.id(), before.title(), title)) {
            return Renaming.CHANGED;
        }
        Conversation after = Changed.titled(before, title);
        messages.activity(session, after, title.map(name -> session.name() + " named the conversation “" + name + "”.")
                .orElse(session.name() + " took the conversation's name away."), Optional.empty());
        audit.record(session, "conversation.renamed", Subject.of(before.id()), before.key().client(), Map.of());
        events.publish(new ConversationChanged(after, before.reach()));
        return Renaming.DONE;
    }
}

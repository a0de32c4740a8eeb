package org.communicator.core.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.people.Chats;
import org.communicator.api.people.Participant;
import org.communicator.api.people.Participants;
import org.communicator.api.store.PeopleStore;
import org.communicator.api.store.PeopleStore.Joining;
import org.communicator.api.store.PeopleStore.Leaving;
import org.communicator.core.audit.Audit;
import org.communicator.core.chat.InternalMessages;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who takes part, and lets staff join and leave chats (P03, P08, T07). */
@Component
public final class MembershipService implements Participants {

    private final Stores stores;
    private final PeopleStore people;
    private final HostDirectory directory;
    private final ParticipantList list;
    private final InternalMessages messages;
    private final Audit audit;
    private final Events events;

    @Activate
    public MembershipService(@Reference Stores stores, @Reference PeopleStore people,
            @Reference HostDirectory directory, @Reference ParticipantList list, @Reference InternalMessages messages,
            @Reference Audit audit, @Reference Events events) {
        this.stores = stores;
        this.people = people;
        this.directory = directory;
        this.list = list;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Optional<List<Participant>> participants(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_READ);
        return stores.conversations().find(session.access(), id).map(found -> list.of(session, found));
    }

    @Override
    public Change add(StaffSession session, ConversationId id, StaffId member) {
        session.require(Right.MESSAGES_READ);
        Optional<Conversation> chat = stores.conversations().find(session.access(), id);
        if (chat.filter(MembershipService::isChangeable).isEmpty()) {
            return chat.isEmpty() ? Change.NOT_FOUND : Change.FIXED;
        }
        Optional<Staff> person = directory.staff(session.account(), member);
        return person.isEmpty() ? Change.UNKNOWN_PERSON
                : stores.transactions().inTransaction(() -> added(session, chat.get(), person.get()));
    }

    @Override
    public Change remove(StaffSession session, ConversationId id, StaffId member) {
        session.require(Right.MESSAGES_READ);
        Optional<Conversation> chat = stores.conversations().find(session.access(), id);
        if (chat.filter(MembershipService::isChangeable).isEmpty()) {
            return chat.isEmpty() ? Change.NOT_FOUND : Change.FIXED;
        }
        return stores.transactions().inTransaction(() -> removed(session, chat.get(), member));
    }

    @Override
    public Change leave(StaffSession session, ConversationId chat) {
        return remove(session, chat, session.staff());
    }

    private static boolean isChangeable(Conversation conversation) {
        return conversation.kind() == ConversationKind.INTERNAL && !conversation.key().isDirect();
    }

    private Change added(StaffSession session, Conversation before, Staff person) {
        Joining joining = people.addMember(before.id(), person.id(), Chats.MAX_MEMBERS);
        if (joining != Joining.JOINED) {
            return joining == Joining.FULL ? Change.FULL : Change.NOTHING_NEW;
        }
        return changed(session, before, Changed.joined(before, person.id()),
                session.name() + " added " + person.name() + ".", "member.added", person.id());
    }

    private Change removed(StaffSession session, Conversation before, StaffId member) {
        Leaving leaving = people.removeMember(before.id(), member);
        if (leaving != Leaving.LEFT) {
            return leaving == Leaving.LAST ? Change.LAST : Change.NOT_FOUND;
        }
        people.mute(session.account(), before.id(), member, false);
        boolean own = member.equals(session.staff());
        String name = directory.staff(session.account(), member).map(Staff::name).orElse(member.value());
        return changed(session, before, Changed.left(before, member),
                session.name() + (own ? " left." : " removed " + name + "."), own ? "member.left" : "member.removed",
                member);
    }

    private Change changed(StaffSession session, Conversation before, Conversation after, String line, String action,
            StaffId member) {
        events.publish(new ConversationChanged(after, before.reach()));
        messages.activity(session, after, line, Optional.empty());
        audit.record(session, action, Subject.of(before.id()), Map.of("member", member.value()));
        return Change.DONE;
    }
}

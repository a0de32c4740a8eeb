package org.communicator.core.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.people.Groups;
import org.communicator.api.people.Participants.Change;
import org.communicator.api.store.PeopleStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.chat.InternalMessages;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins groups of outside numbers, and changes who is in them (T01, P03). */
@Component
public final class GroupService implements Groups {

    private final Stores stores;
    private final PeopleStore people;
    private final Outsiders outsiders;
    private final GroupPosting posting;
    private final Drafts drafts;
    private final InternalMessages messages;
    private final Audit audit;
    private final Events events;

    @Activate
    public GroupService(@Reference Stores stores, @Reference PeopleStore people, @Reference Outsiders outsiders,
            @Reference GroupPosting posting, @Reference Drafts drafts, @Reference InternalMessages messages,
            @Reference Audit audit, @Reference Events events) {
        this.stores = stores;
        this.people = people;
        this.outsiders = outsiders;
        this.posting = posting;
        this.drafts = drafts;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Outcome open(StaffSession session, NewGroup wanted) {
        session.require(Right.MESSAGES_WRITE);
        Map<String, GroupNumber> numbers = new LinkedHashMap<>();
        for (Outsider person : wanted.people()) {
            Optional<GroupNumber> number = outsiders.find(session, person);
            if (number.isEmpty()) {
                return new Outcome.Unknown(person);
            }
            numbers.putIfAbsent(number.get().address(), number.get());
        }
        return numbers.size() < MIN_PEOPLE || numbers.size() > MAX_PEOPLE ? new Outcome.WrongSize()
                : open(session, List.copyOf(numbers.values()), wanted);
    }

    @Override
    public Change add(StaffSession session, ConversationId id, Outsider person) {
        session.require(Right.MESSAGES_WRITE);
        Optional<Conversation> group = stores.conversations().find(session.access(), id);
        if (group.filter(found -> found.kind() == ConversationKind.GROUP).isEmpty()) {
            return group.isEmpty() ? Change.NOT_FOUND : Change.FIXED;
        }
        Optional<GroupNumber> number = outsiders.find(session, person);
        return number.isEmpty() ? Change.UNKNOWN_PERSON
                : stores.transactions().inTransaction(() -> added(session, group.get(), number.get()));
    }

    @Override
    public Change remove(StaffSession session, ConversationId id, String number) {
        session.require(Right.MESSAGES_WRITE);
        Optional<Conversation> group = stores.conversations().find(session.access(), id);
        if (group.filter(found -> found.kind() == ConversationKind.GROUP).isEmpty()) {
            return group.isEmpty() ? Change.NOT_FOUND : Change.FIXED;
        }
        return stores.transactions().inTransaction(() -> removed(session, group.get(), number));
    }

    private Outcome open(StaffSession session, List<GroupNumber> numbers, NewGroup wanted) {
        ConversationId id = drafts.newConversation();
        Recipient none = new Recipient(ConversationKey.ofGroup(id), Optional.empty(), Optional.empty());
        Optional<PostOutcome> refusal = posting.refusal(session, none, numbers, wanted.message());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        LocationId from = drafts.origin(session, none, wanted.message().from()).orElseThrow().location();
        return stores.transactions().inTransaction(() -> {
            Conversation group = new Conversation(id, session.account(), none.key(), wanted.title(), Set.of(from),
                    Set.of(from), Set.of(), Handling.NEW, Optional.empty());
            stores.conversations().create(group);
            numbers.forEach(number -> people.addNumber(session.account(), id, number));
            events.publish(new ConversationChanged(group, group.reach()));
            posting.store(session, group, numbers, wanted.message());
            return new Outcome.Opened(id);
        });
    }

    private Change added(StaffSession session, Conversation group, GroupNumber number) {
        List<GroupNumber> before = people.numbers(Set.of(group.id())).getOrDefault(group.id(), List.of());
        if (before.stream().map(GroupNumber::address).anyMatch(number.address()::equals)) {
            return Change.NOTHING_NEW;
        }
        if (before.size() >= MAX_PEOPLE) {
            return Change.FULL;
        }
        people.addNumber(session.account(), group.id(), number);
        return changed(session, group, number, " added ", "number.added");
    }

    private Change removed(StaffSession session, Conversation group, String address) {
        Optional<GroupNumber> number = people.numbers(Set.of(group.id())).getOrDefault(group.id(), List.of()).stream()
                .filter(each -> each.address().equals(address)).findFirst();
        if (number.isEmpty() || !people.removeNumber(group.id(), address)) {
            return Change.NOT_FOUND;
        }
        return changed(session, group, number.get(), " removed ", "number.removed");
    }

    private Change changed(StaffSession session, Conversation group, GroupNumber number, String did, String action) {
        messages.activity(session, group, session.name() + did + number.address() + ".", number.client());
        audit.record(session, action, Subject.of(group.id()), number.client(), Map.of());
        events.publish(new ConversationChanged(group, group.reach()));
        return Change.DONE;
    }
}

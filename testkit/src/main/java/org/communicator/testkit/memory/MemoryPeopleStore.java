package org.communicator.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.store.PeopleStore;

/** Who takes part in the conversations of a {@link MemoryStore}. */
public final class MemoryPeopleStore implements PeopleStore {

    private final MemoryStore store;

    MemoryPeopleStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean rename(ConversationId conversation, Optional<String> before, Optional<String> title) {
        return store.read(() -> {
            Conversation old = store.conversations.get(conversation);
            if (old == null || !old.title().equals(before)) {
                return false;
            }
            store.conversations.put(conversation, with(old, title, old.members()));
            return true;
        });
    }

    @Override
    public Joining addMember(ConversationId chat, StaffId member, int most) {
        return store.read(() -> {
            Conversation old = store.conversations.get(chat);
            if (old == null || old.members().contains(member)) {
                return Joining.NOTHING_NEW;
            }
            return old.members().size() >= most ? Joining.FULL
                    : put(old, members -> members.add(member), Joining.JOINED);
        });
    }

    @Override
    public Leaving removeMember(ConversationId chat, StaffId member) {
        return store.read(() -> {
            Conversation old = store.conversations.get(chat);
            if (old == null || !old.members().contains(member)) {
                return Leaving.NOT_THERE;
            }
            return old.members().size() == 1 ? Leaving.LAST
                    : put(old, members -> members.remove(member), Leaving.LEFT);
        });
    }

    @Override
    public void mute(AccountId account, ConversationId conversation, StaffId staff, boolean muted) {
        store.write(() -> {
            if (muted) {
                store.muted.put(List.of(account, staff, conversation), true);
            } else {
                store.muted.remove(List.of(account, staff, conversation));
            }
        });
    }

    @Override
    public Set<ConversationId> muted(AccountId account, StaffId staff) {
        return store.read(() -> store.muted.keySet().stream()
                .filter(key -> key.subList(0, 2).equals(List.of(account, staff)))
                .map(key -> (ConversationId) key.get(2)).collect(Collectors.toSet()));
    }

    @Override
    public void addNumber(AccountId account, ConversationId group, GroupNumber number) {
        store.write(() -> store.numbers.putIfAbsent(List.of(group, number.address()), number));
    }

    @Override
    public boolean removeNumber(ConversationId group, String address) {
        return store.read(() -> store.numbers.remove(List.of(group, address)) != null);
    }

    @Override
    public Map<ConversationId, List<GroupNumber>> numbers(Collection<ConversationId> groups) {
        return store.read(() -> {
            Map<ConversationId, List<GroupNumber>> found = new HashMap<>();
            store.numbers.forEach((key, number) -> {
                if (groups.contains(key.get(0))) {
                    found.computeIfAbsent((ConversationId) key.get(0), id -> new ArrayList<>()).add(number);
                }
            });
            found.values().forEach(numbers -> numbers.sort(Comparator.comparing(GroupNumber::address)));
            return found;
        });
    }

    private <T> T put(Conversation old, Consumer<Set<StaffId>> change, T outcome) {
        Set<StaffId> members = new HashSet<>(old.members());
        change.accept(members);
        store.conversations.put(old.id(), with(old, old.title(), members));
        return outcome;
    }

    private static Conversation with(Conversation old, Optional<String> title, Set<StaffId> members) {
        return new Conversation(old.id(), old.account(), old.key(), title, old.owners(), old.openTo(), members,
                old.handling(), old.newest());
    }
}

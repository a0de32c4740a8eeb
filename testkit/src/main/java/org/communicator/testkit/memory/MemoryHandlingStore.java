package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.Access;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.api.store.HandlingStore;

/** How the conversations of a {@link MemoryStore} are handled. */
public final class MemoryHandlingStore implements HandlingStore {

    private final MemoryStore store;

    MemoryHandlingStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Conversation> locked(ConversationId id) {
        return store.read(() -> Optional.ofNullable(store.conversations.get(id)));
    }

    @Override
    public void change(ConversationId id, Handling handling) {
        store.write(() -> store.conversations.computeIfPresent(id, (same, old) -> new Conversation(id, old.account(),
                old.key(), old.title(), old.owners(), old.openTo(), old.members(), handling, old.newest())));
    }

    @Override
    public List<ConversationId> due(Instant now, int limit) {
        return store.read(() -> store.conversations.values().stream()
                .filter(each -> each.handling().snoozedUntil().filter(until -> !until.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(each -> each.handling().snoozedUntil().orElseThrow()))
                .limit(limit).map(Conversation::id).toList());
    }

    @Override
    public Set<Assignee> assignees() {
        return store.read(() -> store.conversations.values().stream().flatMap(each -> each.handling().assignee().stream()
                .map(staff -> new Assignee(each.account(), staff))).collect(Collectors.toSet()));
    }

    @Override
    public List<ConversationId> assigned(Assignee assignee, int limit) {
        return store.read(() -> store.conversations.values().stream()
                .filter(each -> each.account().equals(assignee.account())
                        && each.handling().assignee().filter(assignee.staff()::equals).isPresent())
                .limit(limit).map(Conversation::id).toList());
    }

    @Override
    public List<Listed> list(Access access, InboxView view, Optional<UUID> after, int limit) {
        return store.conversations().list(access, view.location(), after, Integer.MAX_VALUE).stream()
                .filter(row -> isIn(view, access, row.conversation())).limit(limit).toList();
    }

    @Override
    public int count(Access access, InboxView view, int limit) {
        return list(access, view, Optional.empty(), limit).size();
    }

    private static boolean isIn(InboxView view, Access access, Conversation conversation) {
        Handling handling = conversation.handling();
        return conversation.kind() != ConversationKind.INTERNAL
                && view.state().map(handling.state()::equals).orElse(true) && (handling.waiting() || !view.waiting())
                && switch (view.assigned()) {
                    case MINE -> handling.assignee().filter(access.staff()::equals).isPresent();
                    case UNASSIGNED -> handling.assignee().isEmpty();
                    case ALL -> true;
                };
    }
}

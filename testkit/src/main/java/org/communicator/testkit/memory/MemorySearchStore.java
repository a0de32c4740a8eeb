package org.communicator.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.store.SearchStore;

/** Finds messages of a {@link MemoryStore}. */
public final class MemorySearchStore implements SearchStore {

    private static final Comparator<Message> NEWEST_FIRST = Comparator
            .comparing((Message message) -> message.id().value(), MemoryConversationStore::compare).reversed();

    private final MemoryStore store;

    public MemorySearchStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Message> search(Access access, SearchTerms terms, SearchFilter filter, Optional<UUID> after,
            int limit) {
        return store.read(() -> store.messages.values().stream()
                .filter(message -> !message.deleted() && terms.matches(message.text()))
                .filter(message -> fits(message, filter))
                .filter(message -> fits(store.conversations.get(message.conversation()), access, filter))
                .filter(message -> after
                        .map(id -> MemoryConversationStore.compare(message.id().value(), id) < 0).orElse(true))
                .sorted(NEWEST_FIRST).limit(limit).toList());
    }

    private static boolean fits(Message message, SearchFilter filter) {
        return filter.channel().map(message.channel()::equals).orElse(true)
                && filter.author().map(staff -> message.direction() == Direction.OUTBOUND
                        && message.author().filter(author -> author.id().equals(staff.value())).isPresent())
                        .orElse(true)
                && filter.from().map(from -> !message.at().isBefore(from)).orElse(true)
                && filter.to().map(to -> message.at().isBefore(to)).orElse(true);
    }

    private static boolean fits(Conversation conversation, Access access, SearchFilter filter) {
        return conversation != null && access.reaches(conversation.reach())
                && filter.client().map(client -> conversation.key().equals(ConversationKey.of(client))).orElse(true)
                && filter.location().map(conversation.owners()::contains).orElse(true);
    }
}

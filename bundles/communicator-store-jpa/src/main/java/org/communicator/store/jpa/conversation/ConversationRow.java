package org.communicator.store.jpa.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;

/** A conversation with one of its locations; all of its rows together are the conversation. */
public record ConversationRow(UUID id, String account, String key, String location, boolean owning, UUID newest) {

    /** The conversations of those rows, in the order of their first ones. */
    static List<Conversation> conversations(List<ConversationRow> rows) {
        Map<UUID, List<ConversationRow>> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(ConversationRow::conversation).toList();
    }

    private static Conversation conversation(List<ConversationRow> rows) {
        ConversationRow first = rows.get(0);
        return new Conversation(new ConversationId(first.id()), new AccountId(first.account()),
                new ConversationKey(first.key()), locations(rows, ConversationRow::owning),
                locations(rows, row -> true), Optional.ofNullable(first.newest()).map(MessageId::new));
    }

    private static Set<LocationId> locations(List<ConversationRow> rows, Predicate<ConversationRow> which) {
        return rows.stream().filter(row -> !row.location().equals(ConversationLocationEntity.EVERY_LOCATION))
                .filter(which).map(row -> new LocationId(row.location())).collect(Collectors.toSet());
    }
}

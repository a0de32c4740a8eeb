package org.communicator.store.jpa.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** A conversation with one of its places; all of its rows together are the conversation. */
public record ConversationRow(UUID id, String account, String key, String title, Instant snoozedUntil, String place,
        boolean owning, UUID newest, Handling.State state, String assignee, boolean waiting, String transferredTo,
        Instant transferredAt) {

    /** What a native query selects for {@link #of}, from {@code conversation c} and {@code conversation_location l}. */
    static final String COLUMNS = "c.id, c.account, c.conversation_key, c.title, c.snoozed_until, l.location_id,"
            + " l.owning, l.newest_message, l.state, l.assignee, l.waiting,"
            + " c.transferred_to, c.transferred_at";

    /** How many columns these are. */
    static final int WIDTH = 13;

    static ConversationRow of(Object[] columns) {
        return new ConversationRow((UUID) columns[0], (String) columns[1], (String) columns[2], (String) columns[3],
                (Instant) columns[4], (String) columns[5], (Boolean) columns[6], (UUID) columns[7],
                Handling.State.valueOf((String) columns[8]), (String) columns[9], (Boolean) columns[10],
                (String) columns[11], (Instant) columns[12]);
    }

    /** The conversations of those rows, in the order of their first ones. */
    static List<Conversation> conversations(List<ConversationRow> rows) {
        Map<UUID, List<ConversationRow>> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(ConversationRow::conversation).toList();
    }

    private static Conversation conversation(List<ConversationRow> rows) {
        ConversationRow first = rows.get(0);
        return new Conversation(new ConversationId(first.id), new AccountId(first.account),
                new ConversationKey(first.key), Optional.ofNullable(first.title),
                places(rows.stream().filter(ConversationRow::owning).toList(), Place::location),
                places(rows, Place::location), places(rows, Place::member), first.handling(),
                Optional.ofNullable(first.newest).map(MessageId::new));
    }

    /** A client who writes wakes a conversation by its state alone. */
    private Handling handling() {
        return new Handling(state,
                assignee.equals(ConversationLocationEntity.NOBODY) ? Optional.empty() : Optional.of(new StaffId(assignee)),
                Optional.ofNullable(snoozedUntil).filter(until -> state == Handling.State.SNOOZED), waiting,
                Optional.ofNullable(transferredTo).map(to -> new Transfer(new LocationId(to), transferredAt)));
    }

    private static <T> Set<T> places(List<ConversationRow> rows, Function<String, Optional<T>> kind) {
        return rows.stream().flatMap(row -> kind.apply(row.place).stream()).collect(Collectors.toSet());
    }
}

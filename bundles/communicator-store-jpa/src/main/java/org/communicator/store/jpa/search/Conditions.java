package org.communicator.store.jpa.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.search.SearchFilter;
import org.communicator.store.jpa.conversation.Place;

/** The conditions of one statement of a search, with the values that belong to them. Not thread-safe. */
final class Conditions {

    /** How much the moment in an id may differ from the moment that is stored. */
    private static final Duration SLACK = Duration.ofMinutes(1);
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Access access;
    private final SearchFilter filter;
    private final List<Object> parameters = new ArrayList<>();

    Conditions(Access access, SearchFilter filter) {
        this.access = access;
        this.filter = filter;
    }

    String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    Query query(EntityManager entities, String sql) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** What the row {@code message m} says by itself, apart from its words. */
    String message(Optional<UUID> after) {
        return "m.account = " + parameter(access.account().value()) + " and m.deleted = false"
                + after.map(id -> " and m.id < " + parameter(id)).orElse("")
                + filter.author().map(staff -> " and m.direction = 'OUTBOUND' and m.author_id = "
                        + parameter(staff.value())).orElse("")
                + filter.channel().map(channel -> " and m.channel = " + parameter(channel.name())).orElse("")
                + filter.from().map(from -> " and m.id >= " + parameter(bound(from.minus(SLACK)))
                        + " and m.stored_at >= " + parameter(from)).orElse("")
                + filter.to().map(to -> " and m.id < " + parameter(bound(to.plus(SLACK)))
                        + " and m.stored_at < " + parameter(to)).orElse("");
    }

    /** That the conversation is within reach and one of those that are wanted. */
    String conversation(String conversationId) {
        return "exists (select 1 from conversation_location r where r.conversation_id = " + conversationId
                + " and r.location_id in (" + places() + "))"
                + filter.location().map(location -> " and exists (select 1 from conversation_location o where"
                        + " o.conversation_id = " + conversationId + " and o.location_id = "
                        + parameter(location.value()) + " and o.owning = true)").orElse("")
                + filter.client().map(client -> " and " + conversationId + " = (select c.id from conversation c where"
                        + " c.account = " + parameter(access.account().value()) + " and c.conversation_key = "
                        + parameter(ConversationKey.of(client).value()) + ")").orElse("");
    }

    /** The rows of {@code conversation_location l} by which the fewest conversations are looked at. */
    String places(String row) {
        String places = filter.location().map(LocationId::value).map(this::parameter).orElseGet(this::places);
        return row + ".account = " + parameter(access.account().value()) + " and " + row + ".location_id in (" + places
                + ")";
    }

    private String places() {
        return Place.within(access).stream().map(this::parameter).collect(Collectors.joining(", "));
    }

    private static UUID bound(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16 | VERSION_7, VARIANT);
    }
}

package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.ConversationStore.Listed;

/**
 * A list of conversations by their newest message. Each location within reach is one short range of an index, however
 * long the history is; the ranges are put together and cut to the page. Not thread-safe.
 */
final class ConversationList {

    /** With more locations than this, most of the account is within reach, and looking through it is quicker. */
    private static final int MOST_RANGES = 50;
    private static final String ORDER = " order by account, location_id, owning, newest_message desc";

    private final EntityManager entities;
    private final Access access;
    private final Optional<LocationId> inbox;
    private final List<Object> parameters = new ArrayList<>();

    ConversationList(EntityManager entities, Access access, Optional<LocationId> inbox) {
        this.entities = entities;
        this.access = access;
        this.inbox = inbox;
    }

    List<Listed> page(Optional<UUID> after, int limit) {
        Query query = entities.createNativeQuery("select " + ConversationRow.COLUMNS
                + " from (select distinct conversation_id, newest_message from ("
                + ranges(after, limit) + ") r order by newest_message desc limit " + parameter(limit) + ") p"
                + " join conversation c on c.id = p.conversation_id"
                + " join conversation_location l on l.conversation_id = p.conversation_id"
                + " order by p.newest_message desc");
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> rows = query.getResultList();
        return listed(entities, ConversationRow.conversations(rows.stream().map(row -> ConversationRow.of((Object[]) row)).toList()));
    }

    private String ranges(Optional<UUID> after, int limit) {
        if (inbox.isPresent()) {
            return range(inbox.get().value(), true, after, limit, access.everyLocation() ? "" : withinReach());
        }
        String chats = " union all " + range(Place.of(access.staff()), true, after, limit, "");
        if (access.everyLocation()) {
            return range(Place.EVERY_LOCATION, false, after, limit, "") + chats;
        }
        if (access.locations().size() > MOST_RANGES) {
            return range(Place.EVERY_LOCATION, false, after, limit, withinReach()) + chats;
        }
        return access.locations().stream().sorted().map(LocationId::value)
                .map(location -> range(location, true, after, limit, "") + " union all "
                        + range(location, false, after, limit, "") + " union all ")
                .collect(Collectors.joining()) + range(Place.of(access.staff()), true, after, limit, "");
    }

    private String range(String location, boolean owning, Optional<UUID> after, int limit, String condition) {
        return "(select conversation_id, newest_message from conversation_location l where account = "
                + parameter(access.account().value()) + " and location_id = " + parameter(location) + " and owning = "
                + owning + " and " + after.map(id -> "newest_message < " + parameter(id))
                        .orElse("newest_message is not null")
                + condition + ORDER + " limit " + parameter(limit) + ")";
    }

    private String withinReach() {
        return " and exists (select 1 from conversation_location r where r.conversation_id = l.conversation_id"
                + " and r.location_id in (" + Place.within(access).stream().map(this::parameter)
                        .collect(Collectors.joining(", "))
                + "))";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    /** Each with its newest message. */
    static List<Listed> listed(EntityManager entities, List<Conversation> conversations) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = conversations.stream().flatMap(each -> each.newest().stream()).map(MessageId::value).toList();
        Map<MessageId, Message> newest = entities
                .createNamedQuery(MessageEntity.FIND_ALL, MessageEntity.class).setParameter("ids", ids)
                .getResultList().stream().map(MessageMapper::message)
                .collect(Collectors.toMap(Message::id, Function.identity()));
        return conversations.stream()
                .flatMap(each -> each.newest().map(newest::get).map(message -> new Listed(each, message)).stream())
                .toList();
    }
}

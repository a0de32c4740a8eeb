package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.inbox.InboxView.Assigned;
import org.communicator.api.store.ConversationStore.Listed;

/**
 * A view of the inbox. Each location within reach and each state of the view is one range of an index, which are put
 * together and cut. Not thread-safe.
 */
final class InboxList {

    /** With more locations than this, most of the account is within reach, and looking through it is quicker. */
    private static final int MOST_RANGES = 50;

    private final EntityManager entities;
    private final Access access;
    private final InboxView view;
    private final List<Object> parameters = new ArrayList<>();

    InboxList(EntityManager entities, Access access, InboxView view) {
        this.entities = entities;
        this.access = access;
        this.view = view;
    }

    List<Listed> page(Optional<UUID> after, int limit) {
        if (nothingWithinReach()) {
            return List.of();
        }
        List<?> rows = query(statement(after, limit)).getResultList();
        return ConversationList.listed(entities,
                ConversationRow.conversations(rows.stream().map(row -> ConversationRow.of((Object[]) row)).toList()));
    }

    int count(int limit) {
        if (nothingWithinReach()) {
            return 0;
        }
        Query query = query("select count(*) from (" + ids(Optional.empty(), limit) + ") p");
        return ((Number) query.getSingleResult()).intValue();
    }

    String statement(Optional<UUID> after, int limit) {
        return "select " + ConversationRow.COLUMNS + " from (" + ids(after, limit) + ") p"
                + " join conversation c on c.id = p.conversation_id"
                + " join conversation_location l on l.conversation_id = p.conversation_id"
                + " order by p.newest_message desc";
    }

    /** The values of the statement that was made last. */
    List<Object> parameters() {
        return parameters;
    }

    private boolean nothingWithinReach() {
        return !access.everyLocation() && access.locations().isEmpty();
    }

    private String ids(Optional<UUID> after, int limit) {
        String ranges = places().stream().flatMap(place -> states().stream().map(state -> range(place, state, after, limit)))
                .collect(Collectors.joining(" union all "));
        return "select distinct conversation_id, newest_message from (" + ranges
                + ") r order by newest_message desc limit " + parameter(limit);
    }

    private List<String> places() {
        if (view.location().isPresent()) {
            return List.of(view.location().get().value());
        }
        return access.everyLocation() || access.locations().size() > MOST_RANGES ? List.of(Place.EVERY_LOCATION)
                : access.locations().stream().sorted().map(LocationId::value).toList();
    }

    /** The states that are ranges of their own; the index of those who wait has all of them together. */
    private List<Optional<Handling.State>> states() {
        return view.waiting() || view.state().isPresent() ? List.of(view.state())
                : Arrays.stream(Handling.State.values()).map(Optional::of).toList();
    }

    private String range(String place, Optional<Handling.State> state, Optional<UUID> after, int limit) {
        return "(select conversation_id, newest_message from conversation_location l where account = "
                + parameter(access.account().value()) + " and location_id = " + parameter(place)
                + (view.waiting() ? " and waiting = true" : "")
                + (view.assigned() == Assigned.ALL ? "" : " and assignee = " + parameter(assignee()))
                + state.map(wanted -> " and state = '" + wanted.name() + "'").orElse("")
                + (view.location().isPresent() ? " and owning = true" : "")
                + after.map(id -> " and newest_message < " + parameter(id)).orElse(" and newest_message is not null")
                + withinReach() + " order by " + order() + ", newest_message desc limit " + parameter(limit) + ")";
    }

    private String assignee() {
        return view.assigned() == Assigned.MINE ? access.staff().value() : ConversationLocationEntity.NOBODY;
    }

    /** The columns of the index that the range is of. */
    private String order() {
        String place = "account, location_id, ";
        if (view.waiting()) {
            return place + "waiting";
        }
        return place + (view.assigned() == Assigned.ALL ? "state" : "assignee, state");
    }

    /** Where the place alone does not say that it is. */
    private String withinReach() {
        if (access.everyLocation() || view.location().map(access.locations()::contains)
                .orElse(access.locations().size() <= MOST_RANGES)) {
            return "";
        }
        return " and exists (select 1 from conversation_location r where r.conversation_id = l.conversation_id"
                + " and r.location_id in (" + Place.within(access).stream().map(this::parameter)
                        .collect(Collectors.joining(", ")) + "))";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private Query query(String sql) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}

package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.PeopleStore.Joining;
import org.communicator.api.store.PeopleStore.Leaving;
import org.communicator.store.jpa.database.Hints;

/** Changes the rows of one conversation to those it shall have. */
final class Opening {

    /** Locked, so that no message becomes the newest one meanwhile and is missed by the rows that are added. */
    private static final String LOCKED =
            "select * from conversation_location where conversation_id = ?1 order by location_id for update";

    private static final String LOCK =
            "select location_id from conversation_location where conversation_id = ?1 order by location_id for update";

    private final EntityManager entities;
    private final UUID id;

    Opening(EntityManager entities, UUID id) {
        this.entities = entities;
        this.id = id;
    }

    /** Locks the rows of a conversation, always in the same order. */
    static void lock(EntityManager entities, UUID id) {
        entities.createNativeQuery(LOCK).setParameter(1, id).getResultList();
    }

    /** Members stay. */
    void replaceLocations(Map<String, Boolean> places) {
        List<ConversationLocationEntity> known = locked();
        if (known.isEmpty()) {
            return;
        }
        Map<String, Boolean> before = new HashMap<>();
        known.stream().filter(row -> Place.member(row.location).isEmpty())
                .forEach(row -> before.put(row.location, row.owning));
        close(before.keySet().stream().filter(location -> !places.containsKey(location)).toList());
        own(changed(before, places, true), true);
        own(changed(before, places, false), false);
        places.forEach((location, owning) -> {
            if (!before.containsKey(location)) {
                entities.persist(known.get(0).at(location, owning));
            }
        });
    }

    /** Adds a member unless there are too many. */
    Joining addMember(StaffId member, int most) {
        List<ConversationLocationEntity> known = locked();
        if (known.isEmpty() || known.stream().anyMatch(row -> row.location.equals(Place.of(member)))) {
            return Joining.NOTHING_NEW;
        }
        if (members(known) >= most) {
            return Joining.FULL;
        }
        entities.persist(known.get(0).at(Place.of(member), true));
        return Joining.JOINED;
    }

    /** Takes a member away unless it is the last one. */
    Leaving removeMember(StaffId member) {
        List<ConversationLocationEntity> known = locked();
        if (known.stream().noneMatch(row -> row.location.equals(Place.of(member)))) {
            return Leaving.NOT_THERE;
        }
        if (members(known) == 1) {
            return Leaving.LAST;
        }
        close(List.of(Place.of(member)));
        return Leaving.LEFT;
    }

    private static long members(List<ConversationLocationEntity> rows) {
        return rows.stream().filter(row -> Place.member(row.location).isPresent()).count();
    }

    private List<ConversationLocationEntity> locked() {
        List<?> rows = entities.createNativeQuery(LOCKED, ConversationLocationEntity.class)
                .setHint(Hints.MANAGED, Hints.FALSE).setParameter(1, id).getResultList();
        return rows.stream().map(ConversationLocationEntity.class::cast).toList();
    }

    private void close(List<String> locations) {
        if (!locations.isEmpty()) {
            entities.createNamedQuery(ConversationLocationEntity.CLOSE).setParameter("id", id)
                    .setParameter("locations", locations).executeUpdate();
        }
    }

    private void own(List<String> locations, boolean owning) {
        if (!locations.isEmpty()) {
            entities.createNamedQuery(ConversationLocationEntity.OWN).setParameter("owning", owning)
                    .setParameter("id", id).setParameter("locations", locations).executeUpdate();
        }
    }

    private static List<String> changed(Map<String, Boolean> before, Map<String, Boolean> places, boolean owning) {
        List<String> changed = new ArrayList<>();
        places.forEach((location, owns) -> {
            if (owns == owning && before.containsKey(location) && before.get(location) != owning) {
                changed.add(location);
            }
        });
        return changed;
    }
}

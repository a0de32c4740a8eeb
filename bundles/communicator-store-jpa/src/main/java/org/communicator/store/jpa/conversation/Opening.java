package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes the rows of one conversation to those it shall have. */
final class Opening {

    /** Locked, so that no message becomes the newest one meanwhile and is missed by the rows that are added. */
    private static final String LOCKED = "select account, location_id, owning, newest_message"
            + " from conversation_location where conversation_id = ?1 order by location_id for update";

    private final EntityManager entities;
    private final UUID id;

    Opening(EntityManager entities, UUID id) {
        this.entities = entities;
        this.id = id;
    }

    void replaceBy(Places places) {
        List<?> known = entities.createNativeQuery(LOCKED).setParameter(1, id).getResultList();
        if (known.isEmpty()) {
            return;
        }
        Object[] any = (Object[]) known.get(0);
        Map<String, Boolean> before = owning(known);
        close(before.keySet().stream().filter(location -> !places.owning().containsKey(location)).toList());
        own(changed(before, places, true), true);
        own(changed(before, places, false), false);
        places.owning().forEach((location, owning) -> {
            if (!before.containsKey(location)) {
                entities.persist(
                        new ConversationLocationEntity(id, location, (String) any[0], owning, (UUID) any[3]));
            }
        });
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

    private static Map<String, Boolean> owning(List<?> rows) {
        Map<String, Boolean> owning = new HashMap<>();
        rows.forEach(row -> owning.put((String) ((Object[]) row)[1], (Boolean) ((Object[]) row)[2]));
        return owning;
    }

    private static List<String> changed(Map<String, Boolean> before, Places places, boolean owning) {
        List<String> changed = new ArrayList<>();
        places.owning().forEach((location, owns) -> {
            if (owns == owning && before.containsKey(location) && before.get(location) != owning) {
                changed.add(location);
            }
        });
        return changed;
    }
}

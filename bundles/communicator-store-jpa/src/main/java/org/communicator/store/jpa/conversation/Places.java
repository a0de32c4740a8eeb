package org.communicator.store.jpa.conversation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.communicator.api.host.LocationId;

/**
 * The rows that a conversation has.
 *
 * @param owning the locations, with whether they own it; always with {@link ConversationLocationEntity#EVERY_LOCATION}
 */
record Places(Map<String, Boolean> owning) {

    static Places of(Set<LocationId> owners, Set<LocationId> openTo) {
        Map<String, Boolean> owning = new TreeMap<>();
        owning.put(ConversationLocationEntity.EVERY_LOCATION, false);
        openTo.forEach(location -> owning.put(location.value(), owners.contains(location)));
        return new Places(owning);
    }
}

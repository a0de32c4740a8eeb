package org.communicator.store.jpa.conversation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.host.LocationId;

/**
 * The rows that a conversation has.
 *
 * @param owning the places, with whether they own it
 */
record Places(Map<String, Boolean> owning) {

    static Places of(Conversation conversation) {
        Map<String, Boolean> owning = conversation.reach().membersOnly() ? new TreeMap<>()
                : ofLocations(conversation.owners(), conversation.openTo());
        conversation.members().forEach(member -> owning.put(Place.of(member), true));
        return new Places(owning);
    }

    /** Those of its locations, with the one of all who see every location. */
    static Map<String, Boolean> ofLocations(Set<LocationId> owners, Set<LocationId> openTo) {
        Map<String, Boolean> owning = new TreeMap<>();
        owning.put(Place.EVERY_LOCATION, false);
        openTo.forEach(location -> owning.put(location.value(), owners.contains(location)));
        return owning;
    }
}

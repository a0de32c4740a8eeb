package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Set;
import org.communicator.api.host.LocationId;

/**
 * Where an inbound message landed, and why. Stored with the message.
 *
 * @param rule the rule of the routing table that matched, such as "4b"
 * @param owners the locations whose shared inbox holds the conversation; never empty
 * @param because the reason in words for staff
 * @param facts the facts used, as short {@code key=value} words for administrators; ids only
 */
public record RoutingDecision(String rule, Set<LocationId> owners, String because, String facts) {

    public RoutingDecision {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(facts, "facts");
        owners = Set.copyOf(owners);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("a routing decision names at least one location: rule " + rule);
        }
    }
}

package org.communicator.core.routing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.LocationId;

/** Decides where a client's message lands. Pure: the same facts give the same decision, whoever is online. */
public final class LocationRouter {

    private LocationRouter() {
    }

    /** Who stands in when every location that a rule named is closed. */
    public enum Substitute {
        NONE, OTHER_LOCATIONS_OF_CLIENT, ACCOUNT_DEFAULT
    }

    /**
     * Where a message lands.
     *
     * @param rule the rule that matched
     * @param owners the locations whose shared inbox gets it; never empty
     * @param closed the locations that the rule named but that are closed
     * @param substitute who stands in for them
     */
    public record Outcome(Rule rule, Set<LocationId> owners, Set<LocationId> closed, Substitute substitute) {

        public Outcome {
            owners = Set.copyOf(owners);
            closed = Set.copyOf(closed);
        }
    }

    private record Match(Rule rule, Set<LocationId> locations) {

        Match(Rule rule, LocationId location) {
            this(rule, Set.of(location));
        }
    }

    /** The decision on these facts. */
    public static Outcome route(RoutingFacts facts) {
        Match match = facts.answered().map(answered -> routeAnswer(facts, answered))
                .orElseGet(() -> transferredOr(facts, routeFirstWord(facts)));
        return replaceClosed(facts, match);
    }

    private static Match transferredOr(RoutingFacts facts, Match otherwise) {
        return facts.transfer().map(transfer -> new Match(Rule.TRANSFERRED, transfer.to())).orElse(otherwise);
    }

    private static Match routeAnswer(RoutingFacts facts, Answered answered) {
        if (facts.transfer().filter(transfer -> transfer.at().isAfter(answered.at())).isPresent()) {
            return new Match(Rule.TRANSFERRED, facts.transfer().get().to());
        }
        return switch (answered.kind()) {
            case CAMPAIGN -> new Match(Rule.ANSWERS_CAMPAIGN, facts.lastAppointment().orElse(answered.location()));
            case CONFIRMATION -> new Match(Rule.ANSWERS_CONFIRMATION, answered.location());
            case STAFF_MESSAGE -> routeAnswerToStaff(facts, answered);
            case CLIENT_MESSAGE, NOTE, CHAT_MESSAGE, ACTIVITY ->
                throw new IllegalArgumentException("not answerable: " + answered.kind());
        };
    }

    private static Match routeAnswerToStaff(RoutingFacts facts, Answered answered) {
        Set<LocationId> client = facts.clientLocations();
        if (Collections.disjoint(answered.authorLocations(), client)) {
            return new Match(Rule.ANSWERS_STAFF_FROM_ELSEWHERE, answered.location());
        }
        if (client.size() == 1) {
            return new Match(Rule.ANSWERS_STAFF_CLIENT_HAS_ONE_LOCATION, client);
        }
        return facts.lastAppointment().isPresent()
                ? new Match(Rule.ANSWERS_STAFF_CLIENT_HAS_VISITED, answered.location())
                : new Match(Rule.ANSWERS_STAFF_CLIENT_HAS_SEVERAL_LOCATIONS, client);
    }

    private static Match routeFirstWord(RoutingFacts facts) {
        if (facts.numberLocations().size() == 1) {
            return new Match(Rule.NUMBER_OF_ONE_LOCATION, facts.numberLocations());
        }
        if (facts.lastAppointment().isPresent()) {
            return new Match(Rule.LAST_APPOINTMENT, facts.lastAppointment().get());
        }
        if (!facts.clientLocations().isEmpty()) {
            return new Match(Rule.CLIENT_LOCATIONS, facts.clientLocations());
        }
        return facts.numberLocations().isEmpty() ? new Match(Rule.NOTHING_KNOWN, facts.accountDefault())
                : new Match(Rule.NOTHING_KNOWN, facts.numberLocations());
    }

    private static Outcome replaceClosed(RoutingFacts facts, Match match) {
        Set<LocationId> open = without(match.locations(), facts.closed());
        Set<LocationId> closed = without(match.locations(), open);
        if (!open.isEmpty()) {
            return new Outcome(match.rule(), open, closed, Substitute.NONE);
        }
        Set<LocationId> others = without(facts.clientLocations(), facts.closed());
        return others.isEmpty()
                ? new Outcome(match.rule(), Set.of(facts.accountDefault()), closed, Substitute.ACCOUNT_DEFAULT)
                : new Outcome(match.rule(), others, closed, Substitute.OTHER_LOCATIONS_OF_CLIENT);
    }

    private static Set<LocationId> without(Set<LocationId> all, Set<LocationId> some) {
        Set<LocationId> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}

package org.communicator.core.routing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.LocationId;

/** Puts a routing outcome into words: for staff with the names of the day, for administrators with ids. */
public final class RoutingReason {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Function<LocationId, String> names;
    private final ZoneId zone;

    /**
     * @param names the location's name
     * @param zone the zone in which days are told
     */
    public RoutingReason(Function<LocationId, String> names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /** The decision to store with the message. */
    public RoutingDecision explain(RoutingFacts facts, LocationRouter.Outcome outcome) {
        String because = "At " + names(outcome.owners()) + " because " + cause(facts, outcome.rule())
                + closing(outcome) + ".";
        return new RoutingDecision(outcome.rule().number(), outcome.owners(), because, words(facts));
    }

    private String cause(RoutingFacts facts, Rule rule) {
        return switch (rule) {
            case TRANSFERRED -> "the conversation was transferred to " + names(facts.transfer().get().to());
            case ANSWERS_CAMPAIGN -> "it answers the campaign" + ofDay(facts) + (facts.lastAppointment().isPresent()
                    ? ", and the client's last appointment was at " + names(facts.lastAppointment().get())
                    : " sent by " + sender(facts));
            case ANSWERS_CONFIRMATION -> "it answers the confirmation" + ofDay(facts) + " sent by " + sender(facts);
            case ANSWERS_STAFF_FROM_ELSEWHERE -> "it answers the message" + ofDay(facts) + " sent by " + sender(facts)
                    + ", whose author works at none of the client's locations";
            case ANSWERS_STAFF_CLIENT_HAS_ONE_LOCATION -> "it answers a staff message" + ofDay(facts)
                    + ", and this is the client's location";
            case ANSWERS_STAFF_CLIENT_HAS_VISITED -> "it answers the message" + ofDay(facts) + " sent by "
                    + sender(facts);
            case ANSWERS_STAFF_CLIENT_HAS_SEVERAL_LOCATIONS -> "it answers a staff message" + ofDay(facts)
                    + ", and these are the client's locations";
            case NUMBER_OF_ONE_LOCATION -> "it was sent to the number of " + names(facts.numberLocations());
            case LAST_APPOINTMENT -> "the client's last appointment was at " + names(facts.lastAppointment().get());
            case CLIENT_LOCATIONS -> "the client belongs here";
            case NOTHING_KNOWN -> facts.numberLocations().isEmpty()
                    ? "nothing else is known, and this is the account's default location"
                    : "it was sent to a number of these locations, and nothing else is known";
        };
    }

    private String closing(LocationRouter.Outcome outcome) {
        if (outcome.closed().isEmpty()) {
            return "";
        }
        String closed = "; " + names(outcome.closed()) + (outcome.closed().size() == 1 ? " is" : " are") + " closed";
        return closed + switch (outcome.substitute()) {
            case NONE -> "";
            case OTHER_LOCATIONS_OF_CLIENT -> ", so the client's other active locations have it";
            case ACCOUNT_DEFAULT -> ", so the account's default location has it";
        };
    }

    private String ofDay(RoutingFacts facts) {
        return " of " + DAY.withZone(zone).format(facts.answered().get().at());
    }

    private String sender(RoutingFacts facts) {
        return names(facts.answered().get().location());
    }

    private String names(LocationId location) {
        return names.apply(location);
    }

    private String names(Set<LocationId> locations) {
        return locations.stream().map(names).sorted().collect(Collectors.joining(" and "));
    }

    private static String words(RoutingFacts facts) {
        return "C=" + ids(facts.clientLocations())
                + " L=" + facts.lastAppointment().map(LocationId::value).orElse("-")
                + " N=" + ids(facts.numberLocations())
                + " answers=" + facts.answered().map(a -> a.kind() + "@" + a.location() + "," + a.at()).orElse("-")
                + " staff=" + facts.answered().map(a -> ids(a.authorLocations())).orElse("-")
                + " transfer=" + facts.transfer().map(t -> t.to() + "," + t.at()).orElse("-")
                + " default=" + facts.accountDefault()
                + " closed=" + ids(facts.closed());
    }

    private static String ids(Set<LocationId> locations) {
        return locations.isEmpty() ? "-"
                : locations.stream().map(LocationId::value).sorted().collect(Collectors.joining(","));
    }
}

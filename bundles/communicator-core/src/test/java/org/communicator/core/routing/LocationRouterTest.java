package org.communicator.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.api.conversation.MessageKind.CAMPAIGN;
import static org.communicator.api.conversation.MessageKind.CONFIRMATION;
import static org.communicator.api.conversation.MessageKind.STAFF_MESSAGE;
import static org.communicator.core.routing.Facts.SENT;
import static org.communicator.core.routing.Facts.nothing;

import java.util.stream.Stream;
import org.communicator.core.routing.LocationRouter.Substitute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per rule and per edge of location routing (G13). */
class LocationRouterTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                row("1", "transferred after the message that is answered", "T",
                        nothing().client("A").answers(CONFIRMATION, "X").transferred("T", SENT.plusSeconds(1))),
                row("3", "transferred before the message that is answered", "X",
                        nothing().client("A").answers(CONFIRMATION, "X").transferred("T", SENT.minusSeconds(1))),
                row("3", "transferred in the very moment of the message", "X",
                        nothing().client("A").answers(CONFIRMATION, "X").transferred("T", SENT)),
                row("1", "transferred before anybody answered the client", "T",
                        nothing().client("A").number("A").transferred("T", SENT)),
                row("2", "campaign, visited", "L", nothing().client("A").visited("L").answers(CAMPAIGN, "X")),
                row("2", "campaign, never visited", "X", nothing().client("A").answers(CAMPAIGN, "X")),
                row("3", "confirmation, wherever the client belongs", "X",
                        nothing().client("A").visited("L").number("N").answers(CONFIRMATION, "X")),
                row("4a", "staff from elsewhere", "F", nothing().client("A").answers(STAFF_MESSAGE, "F", "F", "G")),
                row("4a", "staff writes to somebody unknown", "F", nothing().answers(STAFF_MESSAGE, "F", "F")),
                row("4a", "staff who belongs nowhere", "F", nothing().client("A").answers(STAFF_MESSAGE, "F")),
                row("4b", "client of one location", "A", nothing().client("A").answers(STAFF_MESSAGE, "F", "A", "F")),
                row("4b", "client of one location, visited elsewhere", "A",
                        nothing().client("A").visited("L").answers(STAFF_MESSAGE, "F", "A")),
                row("4c", "client of several locations, visited", "F",
                        nothing().client("A", "B").visited("A").answers(STAFF_MESSAGE, "F", "B")),
                row("4d", "client of several locations, never visited", "A B",
                        nothing().client("A", "B").answers(STAFF_MESSAGE, "F", "B")),
                row("5", "first word, number of one location", "N", nothing().client("A").visited("L").number("N")),
                row("6", "first word, shared number, visited", "L", nothing().client("A").visited("L").number("N", "M")),
                row("6", "first word, number of nobody, visited", "L", nothing().client("A").visited("L")),
                row("7", "first word, shared number, never visited", "A B", nothing().client("A", "B").number("N", "M")),
                row("8", "unknown person, shared number", "N M", nothing().number("N", "M")),
                row("5", "unknown person, number of one location", "N", nothing().number("N")),
                row("8", "nothing known", "D", nothing()));
    }

    @ParameterizedTest(name = "rule {0}: {1}")
    @MethodSource("rules")
    void routeShouldFollowTheTable(String rule, String edge, String owners, RoutingFacts facts) {
        LocationRouter.Outcome outcome = LocationRouter.route(facts);
        assertThat(outcome.rule().number()).isEqualTo(rule);
        assertThat(outcome.owners()).isEqualTo(Facts.set(owners.split(" ")));
        assertThat(outcome.closed()).isEmpty();
    }

    static Stream<Arguments> closures() {
        return Stream.of(
                closure("the client's other active locations", "A B", Substitute.OTHER_LOCATIONS_OF_CLIENT,
                        nothing().client("A", "B").answers(CONFIRMATION, "X").closed("X")),
                closure("the default when the client has none", "D", Substitute.ACCOUNT_DEFAULT,
                        nothing().answers(CONFIRMATION, "X").closed("X")),
                closure("the default even if that is closed: never empty", "D", Substitute.ACCOUNT_DEFAULT,
                        nothing().answers(CONFIRMATION, "X").closed("X", "D")),
                closure("those that are left of several", "B", Substitute.NONE,
                        nothing().number("A", "B").closed("A")),
                closure("a transfer's closed target", "A", Substitute.OTHER_LOCATIONS_OF_CLIENT,
                        nothing().client("A").answers(CONFIRMATION, "X").transferred("T", SENT.plusSeconds(1)).closed("T")),
                closure("a closed place of the last appointment", "A", Substitute.OTHER_LOCATIONS_OF_CLIENT,
                        nothing().client("A").visited("L").closed("L")),
                closure("the closed location of the number", "D", Substitute.ACCOUNT_DEFAULT,
                        nothing().number("N").closed("N")));
    }

    @ParameterizedTest(name = "closed: {0}")
    @MethodSource("closures")
    void routeShouldReplaceLocationsThatAreClosed(String edge, String owners, Substitute substitute, RoutingFacts facts) {
        LocationRouter.Outcome outcome = LocationRouter.route(facts);
        assertThat(outcome.owners()).isEqualTo(Facts.set(owners.split(" ")));
        assertThat(outcome.substitute()).isEqualTo(substitute);
        assertThat(outcome.closed()).isNotEmpty().allMatch(facts.closed()::contains);
    }

    @Test
    void routeShouldGiveTheSameAnswerWhenAskedTwice() {
        RoutingFacts facts = nothing().client("A", "B").answers(STAFF_MESSAGE, "F", "B").build();
        assertThat(LocationRouter.route(facts)).isEqualTo(LocationRouter.route(facts));
    }

    private static Arguments row(String rule, String edge, String owners, Facts facts) {
        return Arguments.of(rule, edge, owners, facts.build());
    }

    private static Arguments closure(String edge, String owners, Substitute substitute, Facts facts) {
        return Arguments.of(edge, owners, substitute, facts.build());
    }
}

package org.communicator.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.api.conversation.MessageKind.CAMPAIGN;
import static org.communicator.api.conversation.MessageKind.CONFIRMATION;
import static org.communicator.api.conversation.MessageKind.STAFF_MESSAGE;
import static org.communicator.core.routing.Facts.SENT;
import static org.communicator.core.routing.Facts.nothing;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.communicator.api.conversation.RoutingDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Routing explains itself (X01). */
class RoutingReasonTest {

    private static final Map<String, String> NAMES = Map.of("A", "Airport", "D", "Downtown", "R", "Riverside");

    static Stream<Arguments> reasons() {
        return Stream.of(
                row("At Downtown because it answers the confirmation of 14 March sent by Downtown.",
                        nothing().answers(CONFIRMATION, "D")),
                row("At Riverside because the conversation was transferred to Riverside.",
                        nothing().answers(CONFIRMATION, "D").transferred("R", SENT.plusSeconds(1))),
                row("At Riverside because it answers the campaign of 14 March, and the client's last appointment was at Riverside.",
                        nothing().visited("R").answers(CAMPAIGN, "D")),
                row("At Downtown because it answers the campaign of 14 March sent by Downtown.",
                        nothing().answers(CAMPAIGN, "D")),
                row("At Downtown because it answers the message of 14 March sent by Downtown, whose author works at none of the client's locations.",
                        nothing().client("A").answers(STAFF_MESSAGE, "D", "D")),
                row("At Airport because it answers a staff message of 14 March, and this is the client's location.",
                        nothing().client("A").answers(STAFF_MESSAGE, "D", "A", "D")),
                row("At Downtown because it answers the message of 14 March sent by Downtown.",
                        nothing().client("A", "D").visited("A").answers(STAFF_MESSAGE, "D", "D")),
                row("At Airport and Downtown because it answers a staff message of 14 March, and these are the client's locations.",
                        nothing().client("A", "D").answers(STAFF_MESSAGE, "D", "D")),
                row("At Airport because it was sent to the number of Airport.", nothing().number("A")),
                row("At Riverside because the client's last appointment was at Riverside.", nothing().visited("R")),
                row("At Airport and Riverside because the client belongs here.", nothing().client("A", "R")),
                row("At Downtown because nothing else is known, and this is the account's default location.", nothing()),
                row("At Airport and Riverside because it was sent to a number of these locations, and nothing else is known.",
                        nothing().number("A", "R")),
                row("At Downtown because it was sent to the number of Airport; Airport is closed, so the account's default location has it.",
                        nothing().number("A").closed("A")),
                row("At Riverside because it answers the confirmation of 14 March sent by Airport; Airport is closed, so the client's other active locations have it.",
                        nothing().client("R").answers(CONFIRMATION, "A").closed("A")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void explainShouldTellStaffWhy(String expected, RoutingFacts facts) {
        assertThat(explain(facts).because()).isEqualTo(expected);
    }

    @Test
    void explainShouldKeepTheFactsAsIdsForAdministrators() {
        RoutingDecision decision = explain(nothing().client("A").visited("R").number("D").closed("R")
                .answers(STAFF_MESSAGE, "D", "A", "D").build());
        assertThat(decision.rule()).isEqualTo("4b");
        assertThat(decision.facts()).isEqualTo("C=A L=R N=D answers=STAFF_MESSAGE@D,2026-03-14T12:00:00Z staff=A,D "
                + "transfer=- default=D closed=R");
    }

    private static RoutingDecision explain(RoutingFacts facts) {
        return new RoutingReason(id -> NAMES.getOrDefault(id.value(), id.value()), ZoneOffset.UTC).explain(facts,
                LocationRouter.route(facts));
    }

    private static Arguments row(String because, Facts facts) {
        return Arguments.of(because, facts.build());
    }
}

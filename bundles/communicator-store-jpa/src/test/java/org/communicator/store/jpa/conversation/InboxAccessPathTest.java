package org.communicator.store.jpa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.inbox.InboxView.Assigned;
import org.communicator.store.jpa.QueryPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each view of the inbox is a few ranges of an index, each read newest first and no further than the page. */
class InboxAccessPathTest {

    @ParameterizedTest
    @CsvSource({"MINE,OPEN,false,,conversation_location_assignee,2",
            "UNASSIGNED,OPEN,false,,conversation_location_assignee,2",
            "MINE,,false,,conversation_location_assignee,6",
            "ALL,OPEN,false,,conversation_location_state,2",
            "ALL,CLOSED,false,,conversation_location_state,2",
            "ALL,,false,,conversation_location_state,6",
            "ALL,OPEN,false,downtown,conversation_location_state,1",
            "ALL,,false,uptown,conversation_location_state,3",
            "UNASSIGNED,OPEN,false,downtown,conversation_location_assignee,1",
            "ALL,OPEN,true,,conversation_location_waiting,2",
            "MINE,OPEN,true,,conversation_location_waiting,2",
            "ALL,,true,downtown,conversation_location_waiting,1"})
    void viewShouldBeRangesOfItsIndex(Assigned assigned, Handling.State state, boolean waiting, String location,
            String index, int ranges) throws SQLException {
        InboxView view = new InboxView(assigned, Optional.ofNullable(state), waiting,
                Optional.ofNullable(location).map(LocationId::new));

        assertRanges(plan(reaching(2), view), index, ranges);
    }

    @ParameterizedTest
    @CsvSource({"MINE,false,conversation_location_assignee", "ALL,false,conversation_location_state",
            "ALL,true,conversation_location_waiting"})
    void viewShouldBeOneRangeWithManyLocations(Assigned assigned, boolean waiting, String index) throws SQLException {
        InboxView view = new InboxView(assigned, Optional.of(Handling.State.OPEN), waiting, Optional.empty());

        assertRanges(plan(reaching(60), view), index, 1);
    }

    @Test
    void viewShouldBeOneRangeForWhoSeesEverything() throws SQLException {
        assertRanges(plan(access(0, true), InboxView.unanswered()), "conversation_location_waiting", 1);
    }

    private static void assertRanges(String plan, String index, int ranges) {
        assertThat(plan.lines().filter(line -> line.contains("using " + index + " "))).hasSize(ranges);
        // What is sorted is the few of all ranges together, to leave out those that are in several.
        assertThat(plan.lines().filter(line -> line.contains("Sort  ("))).hasSize(1);
        assertThat(plan).doesNotContain("Seq Scan");
    }

    private static String plan(Access access, InboxView view) throws SQLException {
        InboxList list = new InboxList(null, access, view);
        return QueryPlan.of(list.statement(Optional.of(new UUID(0, 0)), 50), list.parameters());
    }

    private static Access reaching(int locations) {
        return access(locations, false);
    }

    private static Access access(int locations, boolean everywhere) {
        return new Access(new AccountId("lakeside"), IntStream.range(0, locations)
                .mapToObj(i -> new LocationId("downtown" + (i == 0 ? "" : i))).collect(Collectors.toSet()), everywhere,
                new StaffId("rita"));
    }
}

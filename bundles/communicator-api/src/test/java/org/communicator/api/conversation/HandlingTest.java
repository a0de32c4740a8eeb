package org.communicator.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.conversation.Handling.State;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private static final Optional<StaffId> DANA = Optional.of(new StaffId("dana"));
    private static final Optional<StaffId> LEE = Optional.of(new StaffId("lee"));
    private static final Instant SOON = Instant.parse("2026-03-14T10:00:00Z");
    private static final Instant LATER = SOON.plusSeconds(60);

    @Test
    void joinedWithShouldBeOpenWhenOneIs() {
        assertThat(joined(Handling.NEW, Handling.NEW.closed()).state()).isEqualTo(State.OPEN);
        assertThat(joined(Handling.NEW.closed(), Handling.NEW).state()).isEqualTo(State.OPEN);
        assertThat(joined(Handling.NEW.snoozed(SOON), Handling.NEW)).isEqualTo(Handling.NEW);
        assertThat(joined(Handling.NEW.closed(), Handling.NEW.closed())).isEqualTo(Handling.NEW.closed());
    }

    @Test
    void joinedWithShouldComeBackAtTheEarlierMoment() {
        assertThat(joined(Handling.NEW.snoozed(LATER), Handling.NEW.snoozed(SOON)).snoozedUntil()).contains(SOON);
        assertThat(joined(Handling.NEW.closed(), Handling.NEW.snoozed(LATER)).snoozedUntil()).contains(LATER);
    }

    @Test
    void joinedWithShouldWaitWhenOneDoes() {
        Handling waiting = Handling.NEW.after(Turn.CLIENT_WROTE);

        assertThat(joined(Handling.NEW.closed(), waiting)).isEqualTo(waiting);
        assertThat(joined(waiting, Handling.NEW)).isEqualTo(waiting);
    }

    @Test
    void joinedWithShouldKeepItsOwnAssigneeBeforeTheOther() {
        assertThat(joined(Handling.NEW.assignedTo(DANA), Handling.NEW.assignedTo(LEE)).assignee()).isEqualTo(DANA);
        assertThat(joined(Handling.NEW, Handling.NEW.assignedTo(LEE)).assignee()).isEqualTo(LEE);
    }

    @Test
    void joinedWithShouldRespectTheLastTransfer() {
        Transfer first = new Transfer(new LocationId("downtown"), SOON);
        Transfer last = new Transfer(new LocationId("uptown"), LATER);

        assertThat(joined(Handling.NEW.transferred(last), Handling.NEW.transferred(first)).transfer()).contains(last);
        assertThat(joined(Handling.NEW, Handling.NEW.transferred(first)).transfer()).contains(first);
    }

    private static Handling joined(Handling one, Handling other) {
        return one.joinedWith(other);
    }
}

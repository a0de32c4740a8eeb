package org.communicator.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;
import static org.communicator.core.batch.BatchFixture.ALL;
import static org.communicator.core.batch.BatchFixture.address;
import static org.communicator.core.batch.BatchFixture.batch;
import static org.communicator.core.batch.BatchFixture.client;
import static org.communicator.core.batch.BatchFixture.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.api.batch.BatchReport.Count;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.junit.jupiter.api.Test;

class BatchServiceTest {

    private static final LocationId OLD = new LocationId("old");

    private final BatchFixture batches = new BatchFixture();

    @Test
    void createShouldBeRefusedWhenTheLocationIsOutOfReachOrUnknownOrClosed() {
        location(OLD, false);

        assertThat(create(batch(MessageKind.CONFIRMATION, RIVERSIDE, "Hi", client(KAREN))))
                .isInstanceOf(BatchOutcome.LocationNotFound.class);
        assertThat(create(batch(MessageKind.CONFIRMATION, new LocationId("none"), "Hi", client(KAREN))))
                .isInstanceOf(BatchOutcome.LocationNotFound.class);
        assertThat(batches.service.create(session(OLD), batch(MessageKind.CAMPAIGN, OLD, "Hi", client(KAREN))))
                .isInstanceOf(BatchOutcome.LocationClosed.class);
    }

    @Test
    void createShouldNameTheFieldsThatNothingIsKnownOf() {
        BatchOutcome outcome = create(confirmation("{client.firstName} {time} {tiem} {}",
                client(KAREN, Map.of("time", "3 pm"))));

        assertThat(((BatchOutcome.UnknownFields) outcome).names()).containsExactly("", "tiem");
    }

    @Test
    void createShouldRefuseAMomentThatHasPassedOrIsTooFarAheadAndAnAppointmentThatIsNone() {
        Instant now = batches.core.clock.instant();

        assertThat(create(at(now.minusSeconds(1)))).isEqualTo(new BatchOutcome.WrongTime(true));
        assertThat(create(at(now.plus(Duration.ofDays(367))))).isEqualTo(new BatchOutcome.WrongTime(false));
        assertThat(create(confirmation("At {appointment.at}", client(KAREN, Map.of("appointment.at", "noon")))))
                .isEqualTo(new BatchOutcome.AppointmentUnreadable(0));
    }

    @Test
    void createShouldEndRecipientsThatCannotBeOrStandThereTwice() {
        Batch batch = batches.accepted(confirmation("Hi", address("+1 212 555 0144"), address("12"),
                address("Karen@Example.com"), address("karen@example.com "), address("a@b@c"),
                address("+12125550144"), client(KAREN), client(KAREN)));

        assertThat(batches.codes(batch)).containsExactly("PENDING", "invalid-address", "PENDING", "duplicate",
                "invalid-address", "duplicate", "PENDING", "duplicate");
        assertThat(batches.recipients(batch).get(0).address()).contains("+12125550144");
        assertThat(batches.recipients(batch).get(7).reference()).contains("ref c-karen");
    }

    @Test
    void batchShouldNotExistWhenItIsOutOfReach() {
        Batch batch = batches.accepted(confirmation("Hi", client(KAREN)));
        StaffSession other = session(RIVERSIDE);

        assertThat(batches.service.report(other, batch.id())).isEmpty();
        assertThat(batches.service.recipients(other, batch.id(), Optional.empty(), ALL)).isEmpty();
        assertThat(batches.service.cancel(other, batch.id())).isEmpty();
        assertThat(batches.service.list(other, ALL).items()).isEmpty();
        assertThat(batches.service.list(batches.crm, ALL).items()).containsExactly(batch);
    }

    @Test
    void everythingShouldBeRefusedWhenTheRightIsMissing() {
        Batch batch = batches.accepted(confirmation("Hi", client(KAREN)));
        StaffSession staff = batches.core.session("anna", DOWNTOWN);

        assertThatThrownBy(() -> batches.service.create(staff, confirmation("Hi", client(KAREN))))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> batches.service.list(staff, ALL)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> batches.service.report(staff, batch.id())).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> batches.service.cancel(staff, batch.id())).isInstanceOf(MissingRightException.class);
    }

    @Test
    void cancelShouldStopABatchThatWaits() {
        NewBatch later = new NewBatch(MessageKind.CONFIRMATION, DOWNTOWN, "Hi",
                Optional.of(batches.core.clock.instant().plusSeconds(60)), List.of(client(KAREN)));
        Batch batch = batches.accepted(later);
        batches.run();

        assertThat(batches.service.cancel(batches.crm, batch.id())).hasValueSatisfying(report -> {
            assertThat(report.batch().state()).isEqualTo(Batch.State.CANCELLED);
            assertThat(report.counts()).containsExactly(
                    new Count(RecipientState.CANCELLED, Optional.of("batch-cancelled"), 1));
        });
        batches.core.workers.pass(Duration.ofMinutes(2));

        assertThat(batches.sent()).isEmpty();
    }

    @Test
    void cancelShouldChangeNothingWhenTheBatchIsDone() {
        Batch batch = batches.accepted(confirmation("Hi", client(KAREN)));
        batches.run();

        assertThat(batches.service.cancel(batches.crm, batch.id()).orElseThrow().batch().state())
                .isEqualTo(Batch.State.DONE);
    }

    @Test
    void recipientsShouldBePagedByPlace() {
        Batch batch = batches.accepted(confirmation("Hi", address("+12125550141"), address("+12125550142"),
                address("+12125550143")));
        var first = batches.service.recipients(batches.crm, batch.id(), Optional.empty(),
                new Page.Request(Optional.empty(), 2)).orElseThrow();
        var second = batches.service.recipients(batches.crm, batch.id(), Optional.empty(),
                new Page.Request(first.next(), 2)).orElseThrow();

        assertThat(first.items()).extracting(each -> each.place()).containsExactly(0, 1);
        assertThat(second.items()).extracting(each -> each.place()).containsExactly(2);
        assertThat(second.next()).isEmpty();
    }

    private BatchOutcome create(NewBatch batch) {
        return batches.service.create(batches.crm, batch);
    }

    private void location(LocationId id, boolean active) {
        batches.core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(new Location(ACCOUNT, id, "Old",
                ZoneId.of("UTC"), active, false, List.of(), List.of())), List.of(), List.of(), List.of(), List.of(),
                List.of()));
    }

    private StaffSession session(LocationId location) {
        return new StaffSession(ACCOUNT, new StaffId("other"), "Other", Set.of(location), Optional.empty(),
                batches.crm.rights(), batches.crm.expiresAt());
    }

    private static NewBatch at(Instant moment) {
        return new NewBatch(MessageKind.CONFIRMATION, DOWNTOWN, "Hi", Optional.of(moment), List.of(client(KAREN)));
    }
}

package org.communicator.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditEntry.Actor;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class AuditServiceTest {

    private static final AccountId ACCOUNT = new AccountId("lakeside");
    private static final ClientId KAREN = new ClientId("c-karen");
    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 2);

    private final TestClock clock = TestClock.atNoon();
    private final MemoryStore store = new MemoryStore();
    private final Audit audit = new Audit(store.audit(), new Stamps(clock));
    private final AuditService service = new AuditService(store.audit());

    @Test
    void entriesShouldTellWhoDidWhatToWhom() {
        audit.record(session(), "client.exported", Subject.of(KAREN), Optional.of(KAREN), Map.of("messages", "3"));

        AuditEntry entry = service.entries(session(Right.AUDIT_READ), Filter.about(KAREN), FIRST).items().get(0);

        assertThat(entry.actor()).isEqualTo(new Actor(Optional.of(new StaffId("anna")), "Anna"));
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.action()).isEqualTo("client.exported");
        assertThat(entry.subject()).isEqualTo(new Subject("client", "c-karen"));
        assertThat(entry.details()).isEqualTo(Map.of("messages", "3"));
    }

    @Test
    void entriesShouldNameThePartOfTheSystemWhenNobodyActed() {
        audit.record(ACCOUNT, "retention", "retention.expired", new Subject("account", "lakeside"), Optional.empty(),
                Map.of());

        assertThat(service.entries(session(Right.AUDIT_READ), Filter.NONE, FIRST).items())
                .extracting(AuditEntry::actor).containsExactly(new Actor(Optional.empty(), "retention"));
    }

    @Test
    void entriesShouldBePagedWhenThereAreMany() {
        for (int number = 0; number < 3; number++) {
            audit.record(session(), "message.deleted", new Subject("message", "m-" + number), Map.of());
        }

        Page<AuditEntry> page = service.entries(session(Right.AUDIT_READ), Filter.NONE, FIRST);

        assertThat(page.items()).extracting(entry -> entry.subject().id()).containsExactly("m-2", "m-1");
        assertThat(service.entries(session(Right.AUDIT_READ), Filter.NONE, new Page.Request(page.next(), 2)).items())
                .extracting(entry -> entry.subject().id()).containsExactly("m-0");
    }

    @Test
    void entriesShouldBeRefusedWhenTheRightIsMissing() {
        assertThatThrownBy(() -> service.entries(session(Right.MESSAGES_READ, Right.LOCATIONS_ALL), Filter.NONE, FIRST))
                .isInstanceOf(MissingRightException.class).hasMessageContaining("audit.read");
    }

    @Test
    void recordShouldRefuseTextsWhenTheyAreGivenAsDetails() {
        assertThatThrownBy(() -> audit.record(session(), "message.deleted", new Subject("message", "m-1"),
                Map.of("text", "x".repeat(201)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static StaffSession session(Right... rights) {
        return new StaffSession(ACCOUNT, new StaffId("anna"), "Anna", Set.of(), Optional.empty(), Set.of(rights),
                Instant.MAX);
    }
}

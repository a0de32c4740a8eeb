package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.START;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditEntry.Actor;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.AuditLog;
import org.communicator.api.store.Transactions;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} keeps to. */
public interface AuditLogContract {

    /**
     * A log with the transactions that it joins.
     *
     * @param transactions the transactions
     * @param log the log
     */
    record Stage(Transactions transactions, AuditLog log) {
    }

    /** The log under test, empty. Called once, at the beginning of each test. */
    Stage emptyAuditLog();

    @Test
    default void listShouldReturnAnEntryAsItWasWhenItWasAppended() {
        AuditLog log = emptyAuditLog().log();
        AuditEntry full = entry(1, ACME, "anna", "karen", "message.deleted");
        AuditEntry bare = new AuditEntry(TimeOrderedIds.of(2), ACME, START, new Actor(Optional.empty(), "retention"),
                "retention.expired", new Subject("account", "acme"), Optional.empty(), Map.of());
        log.append(full);
        log.append(bare);

        assertThat(log.list(ACME, Filter.NONE, Optional.empty(), 10)).containsExactly(bare, full);
    }

    @Test
    default void listShouldShowOnlyTheAccountsOwnEntries() {
        AuditLog log = emptyAuditLog().log();
        log.append(entry(1, GLOBEX, "anna", "karen", "message.deleted"));

        assertThat(log.list(ACME, Filter.NONE, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void listShouldGoOnAfterAnEntryWhenThereAreMoreThanTheLimit() {
        AuditLog log = emptyAuditLog().log();
        for (int number = 1; number <= 5; number++) {
            log.append(entry(number, ACME, "anna", "karen", "message.deleted"));
        }

        assertThat(log.list(ACME, Filter.NONE, Optional.empty(), 2)).extracting(AuditEntry::id)
                .containsExactly(TimeOrderedIds.of(5), TimeOrderedIds.of(4));
        assertThat(log.list(ACME, Filter.NONE, Optional.of(TimeOrderedIds.of(4)), 2)).extracting(AuditEntry::id)
                .containsExactly(TimeOrderedIds.of(3), TimeOrderedIds.of(2));
    }

    @Test
    default void listShouldShowOnlyWhatFitsTheFilter() {
        AuditLog log = emptyAuditLog().log();
        AuditEntry deleted = entry(1, ACME, "anna", "karen", "message.deleted");
        AuditEntry exported = entry(2, ACME, "anna", "tom", "client.exported");
        AuditEntry erased = entry(3, ACME, "bert", "karen", "client.erased");
        log.append(deleted);
        log.append(exported);
        log.append(erased);

        Optional<Instant> second = Optional.of(exported.at());
        assertThat(log.list(ACME, filter("anna", null, null), Optional.empty(), 10)).containsExactly(exported, deleted);
        assertThat(log.list(ACME, Filter.about(new ClientId("karen")), Optional.empty(), 10))
                .containsExactly(erased, deleted);
        assertThat(log.list(ACME, filter(null, null, "client.erased"), Optional.empty(), 10)).containsExactly(erased);
        assertThat(log.list(ACME, filter("anna", "karen", "client.erased"), Optional.empty(), 10)).isEmpty();
        assertThat(log.list(ACME, between(second, Optional.empty()), Optional.empty(), 10))
                .containsExactly(erased, exported);
        assertThat(log.list(ACME, between(Optional.empty(), second), Optional.empty(), 10)).containsExactly(deleted);
    }

    @Test
    default void appendShouldLeaveNothingWhenItsTransactionFails() {
        Stage stage = emptyAuditLog();

        assertThatThrownBy(() -> stage.transactions().inTransaction(() -> {
            stage.log().append(entry(1, ACME, "anna", "karen", "message.deleted"));
            throw new IllegalStateException("after all not");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(stage.log().list(ACME, Filter.NONE, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void expireShouldTakeTheOldestWhenThereAreMoreThanTheLimit() {
        AuditLog log = emptyAuditLog().log();
        for (int number = 1; number <= 5; number++) {
            log.append(entry(number, ACME, "anna", "karen", "message.deleted"));
        }

        assertThat(log.expire(START.plusMillis(4), 2)).isEqualTo(2);
        assertThat(log.expire(START.plusMillis(4), 2)).isEqualTo(1);
        assertThat(log.expire(START.plusMillis(4), 2)).isZero();
        assertThat(log.list(ACME, Filter.NONE, Optional.empty(), 10)).extracting(AuditEntry::id)
                .containsExactly(TimeOrderedIds.of(5), TimeOrderedIds.of(4));
    }

    private static AuditEntry entry(long number, AccountId account, String staff, String client, String action) {
        return new AuditEntry(TimeOrderedIds.of(number), account, START.plusMillis(number),
                new Actor(Optional.of(new StaffId(staff)), "Anna"), action, new Subject("message", "m-" + number),
                Optional.of(new ClientId(client)), Map.of("messages", "12", "kind", "a=b"));
    }

    private static Filter filter(String staff, String client, String action) {
        return new Filter(Optional.ofNullable(staff).map(StaffId::new), Optional.ofNullable(client).map(ClientId::new),
                Optional.ofNullable(action), Optional.empty(), Optional.empty());
    }

    private static Filter between(Optional<Instant> from, Optional<Instant> to) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), from, to);
    }
}

package org.communicator.store.jpa.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.store.jpa.database.Hints;

/** An entry of the consent ledger. */
@Entity
@Table(name = "consent_entry")
/* In SQL and with three scopes, for a list of any length would have to be prepared anew for each message. */
@NamedNativeQuery(name = ConsentEntryEntity.COVERING, resultClass = ConsentEntryEntity.class, query = """
        select * from consent_entry where account = ?1 and address = ?2 and channel = ?3 and purpose = ?4
        and scope in (?5, ?6, ?7) order by account, address, id desc limit ?8""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = ConsentEntryEntity.HISTORY, query = """
        select e from ConsentEntryEntity e where e.account = :account and e.address = :address
        order by e.account, e.address, e.id desc""",
        hints = {@QueryHint(name = Hints.MANAGED, value = Hints.FALSE),
                @QueryHint(name = Hints.LIMIT, value = Hints.ONE)})
@NamedQuery(name = ConsentEntryEntity.HISTORY_AFTER, query = """
        select e from ConsentEntryEntity e where e.account = :account and e.address = :address and e.id < :after
        order by e.account, e.address, e.id desc""",
        hints = {@QueryHint(name = Hints.MANAGED, value = Hints.FALSE),
                @QueryHint(name = Hints.LIMIT, value = Hints.ONE)})
@NamedQuery(name = ConsentEntryEntity.REMOVE, query = "delete from ConsentEntryEntity e where e.id in :ids")
public class ConsentEntryEntity {

    static final String COVERING = "ConsentEntry.covering";
    static final String REMOVE = "ConsentEntry.remove";
    static final String HISTORY = "ConsentEntry.history";
    static final String HISTORY_AFTER = "ConsentEntry.historyAfter";

    @Id
    UUID id;
    String account;
    String address;
    @Enumerated(EnumType.STRING)
    Channel channel;
    @Enumerated(EnumType.STRING)
    Purpose purpose;
    String scope;
    @Enumerated(EnumType.STRING)
    ConsentState state;
    @Enumerated(EnumType.STRING)
    Evidence.Source source;
    @Column(name = "message_id")
    UUID message;
    String evidence;
    @Column(name = "by_id")
    String byId;
    @Column(name = "by_name")
    String byName;
    @Column(name = "recorded_at")
    Instant at;

    protected ConsentEntryEntity() {
    }
}

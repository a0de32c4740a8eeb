package org.communicator.store.jpa.consent;

import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;

/** Between entries of the ledger and their rows. */
final class ConsentEntryMapper {

    private static final char COLON = ':';

    private ConsentEntryMapper() {
    }

    static ConsentEntryEntity entity(ConsentEntry entry) {
        ConsentEntryEntity row = new ConsentEntryEntity();
        row.id = entry.id().value();
        row.account = entry.account().value();
        row.address = entry.subject().address();
        row.channel = entry.subject().channel();
        row.purpose = entry.subject().purpose();
        row.scope = stored(entry.subject().scope());
        row.state = entry.state();
        row.source = entry.evidence().source();
        row.message = entry.evidence().message().map(MessageId::value).orElse(null);
        row.evidence = entry.evidence().text();
        row.byId = entry.by().map(Author::id).orElse(null);
        row.byName = entry.by().map(Author::name).orElse(null);
        row.at = entry.at();
        return row;
    }

    static ConsentEntry entry(ConsentEntryEntity row) {
        return new ConsentEntry(new ConsentEntryId(row.id), new AccountId(row.account),
                new ConsentSubject(row.channel, row.address, row.purpose, scope(row.scope)), row.state,
                new Evidence(row.source, Optional.ofNullable(row.message).map(MessageId::new), row.evidence),
                Optional.ofNullable(row.byId).map(id -> new Author(id, row.byName)), row.at);
    }

    /** One column, so that the scopes of a question are one list of values. */
    static String stored(ConsentScope scope) {
        return scope.kind().name() + COLON + scope.name();
    }

    private static ConsentScope scope(String stored) {
        int colon = stored.indexOf(COLON);
        return new ConsentScope(ConsentScope.Kind.valueOf(stored.substring(0, colon)), stored.substring(colon + 1));
    }
}

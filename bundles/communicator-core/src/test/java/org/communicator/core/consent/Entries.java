package org.communicator.core.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.core.CoreFixture;

/** Entries of the ledger for tests, written as {@code "OPTED_OUT by KEYWORD"}. */
final class Entries {

    private Entries() {
    }

    static ConsentEntry of(Purpose purpose, String written) {
        String[] words = written.split(" by ");
        Source source = Source.valueOf(words[1]);
        return new ConsentEntry(new ConsentEntryId(UUID.randomUUID()), CoreFixture.ACCOUNT,
                new ConsentSubject(Channel.SMS, CoreFixture.KARENS_NUMBER, purpose, ConsentScope.ACCOUNT),
                ConsentState.valueOf(words[0]), new Evidence(source, Optional.empty(), "STOP"),
                source == Source.STAFF ? Optional.of(new Author("sam", "Sam Reed")) : Optional.empty(),
                Instant.parse("2026-03-14T23:30:00Z"));
    }

    static Optional<ConsentEntry> newest(Purpose purpose, String written) {
        return Optional.ofNullable(written).map(text -> of(purpose, text));
    }
}

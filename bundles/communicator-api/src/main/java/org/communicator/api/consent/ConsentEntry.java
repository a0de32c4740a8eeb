package org.communicator.api.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Author;
import org.communicator.api.host.AccountId;

/**
 * An entry of the consent ledger. Entries are only ever added; the newest one that covers a question answers it.
 *
 * @param id its id
 * @param account the account
 * @param subject what it is about
 * @param state what it says
 * @param evidence why it stands there
 * @param by the staff member or program that recorded it; empty if the person or the provider did
 * @param at when
 */
public record ConsentEntry(ConsentEntryId id, AccountId account, ConsentSubject subject, ConsentState state,
        Evidence evidence, Optional<Author> by, Instant at) {

    public ConsentEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}

package org.communicator.api.privacy;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;

/**
 * Somebody whose data is exported or erased.
 *
 * @param account the account
 * @param client the host's id; empty for somebody whom the host does not know
 * @param addresses the addresses that are this person's alone: E.164 or lower-case email addresses
 */
public record Person(AccountId account, Optional<ClientId> client, Set<String> addresses) {
    public Person {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(client, "client");
        addresses = Set.copyOf(addresses);
    }
}

package org.communicator.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;

/**
 * Port: the consent ledger. Entries are added and never changed. Calls join the thread's transaction (see
 * {@link Transactions}), reads also work without one. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface ConsentStore {

    /** A message is covered by the scopes of its number, of that number's messaging service, and of the account. */
    int MOST_SCOPES = 3;

    /** Adds entries. */
    void append(Collection<ConsentEntry> entries);

    /**
     * The entries about an address that count for one of the scopes, newest first: the first one is what counts.
     *
     * @param scopes 1 to {@value #MOST_SCOPES}
     * @param limit at most so many
     */
    List<ConsentEntry> covering(AccountId account, Channel channel, String address, Purpose purpose,
            Set<ConsentScope> scopes, int limit);

    /** The newest entry of each subject of these addresses, newest first; at most 100 addresses are asked for at once. */
    List<ConsentEntry> current(AccountId account, Collection<String> addresses);

    /**
     * All entries about an address, newest first.
     *
     * @param after only those older than this entry id
     * @param limit at most so many
     */
    List<ConsentEntry> history(AccountId account, String address, Optional<UUID> after, int limit);
}

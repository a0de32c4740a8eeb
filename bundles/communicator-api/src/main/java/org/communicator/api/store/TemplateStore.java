package org.communicator.api.store;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TextTemplate;

/**
 * Port: templates. Calls join the thread's transaction (see {@link Transactions}), reads also work without one.
 * Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface TemplateStore {

    /** Those for all of the account and those of locations within reach, by name, then by id. */
    List<TextTemplate> list(Access access, int limit);

    /** One of those. */
    Optional<TextTemplate> find(Access access, TemplateId id);

    /** How many the account has. */
    int count(AccountId account);

    /** Adds a template or replaces the one of that id. */
    void keep(TextTemplate template);

    /**
     * Replaces a template by another one of the same id and account.
     *
     * @return false if it is not as before, or not there (any more); nothing was done then
     */
    boolean replace(TextTemplate before, TextTemplate after);

    /** Takes it away, if it is there. */
    void remove(AccountId account, TemplateId id);
}

package org.communicator.api.consent;

import org.communicator.api.conversation.MessageId;

/**
 * Use case: somebody who got a campaign by mail does not want any more of them. Whoever calls has made sure that the
 * person holds the mail; nothing else is asked. Thread-safe.
 *
 * <p>Both throw {@link org.communicator.api.store.StoreUnavailableException} while the database is gone.
 */
public interface Unsubscriptions {

    /** Whether that message is a campaign that went out by mail. Changes nothing. */
    boolean isOffered(MessageId mail);

    /**
     * Writes into the ledger that the address the campaign went to wants no marketing by mail. Whoever has said so
     * before has said it once.
     *
     * @return whether that message is a campaign that went out by mail; otherwise nothing was written
     */
    boolean unsubscribe(MessageId mail);
}

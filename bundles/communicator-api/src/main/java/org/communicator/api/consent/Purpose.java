package org.communicator.api.consent;

/** What an address is written to for. Consent to the one says nothing of the other. */
public enum Purpose {
    /** What belongs to a client's own business: answers, confirmations, reminders. */
    TRANSACTIONAL,
    /** What is to sell: campaigns. */
    MARKETING
}

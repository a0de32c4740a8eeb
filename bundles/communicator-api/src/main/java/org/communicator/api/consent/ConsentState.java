package org.communicator.api.consent;

/** What the ledger says. Where it says nothing, transactional messages follow the host's word and marketing is not sent. */
public enum ConsentState {
    /** The person agreed. */
    OPTED_IN,
    /** The person does not want to be written to. */
    OPTED_OUT,
    /** The person was asked (double opt-in) and has not answered; nothing may be sent that needs an opt-in. */
    PENDING
}

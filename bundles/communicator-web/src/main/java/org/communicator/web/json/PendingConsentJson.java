package org.communicator.web.json;

import org.communicator.api.consent.DoubleOptIn.Pending;

/** A question that is on its way, with the entry of the ledger that waits for the answer. */
public record PendingConsentJson(MessageJson question, ConsentEntryJson pending) {

    public static PendingConsentJson of(Pending asked, LocationNames names) {
        return new PendingConsentJson(MessageJson.of(asked.question(), names), ConsentEntryJson.of(asked.pending()));
    }
}

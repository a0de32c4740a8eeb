package org.communicator.web.json;

import java.util.List;
import org.communicator.api.consent.ConsentEntry;

/**
 * Entries of the consent ledger, not paged: of an address there are a handful that count.
 *
 * @param items the entries, newest first
 */
public record ConsentsJson(List<ConsentEntryJson> items) {

    public static ConsentsJson of(List<ConsentEntry> entries) {
        return new ConsentsJson(entries.stream().map(ConsentEntryJson::of).toList());
    }
}

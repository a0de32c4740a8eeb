package org.communicator.api.recipient;

import java.util.List;
import org.communicator.api.host.StaffSession;

/** Use case: finds whom to write to while somebody types (P03). Thread-safe. */
public interface RecipientSearch {

    /**
     * Staff of the account and clients within reach who fit, the best first: the very extension, number or address,
     * then names that begin so, then parts; one's own locations before others. A client is there once for each number
     * and email address. A valid number that nobody of them has is found as new.
     *
     * @param typed a name, an extension, a number or an email address; at most {@value Recipient#MAX_TYPED} characters
     * @param limit 1 to {@value Recipient#MAX_FOUND}
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.read}
     */
    List<Recipient> find(StaffSession session, String typed, int limit);
}

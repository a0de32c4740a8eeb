package org.communicator.api.consent;

import java.util.Objects;
import java.util.Set;
import org.communicator.api.conversation.Channel;

/**
 * What somebody wants to write into the ledger.
 *
 * @param channel how the person is written to
 * @param address E.164 or a lower-case email address
 * @param purposes what for; at least one
 * @param scope for which of our numbers
 * @param state opted in or opted out; to be asked is another use case
 * @param source {@link Evidence.Source#STAFF}, or {@link Evidence.Source#HOST} from the host's own programs
 * @param text how it is known, 1 to {@value Evidence#MAX_TEXT} characters
 */
public record NewConsent(Channel channel, String address, Set<Purpose> purposes, ConsentScope scope, ConsentState state,
        Evidence.Source source, String text) {

    public NewConsent {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(text, "text");
        purposes = Set.copyOf(purposes);
        if (purposes.isEmpty() || state == ConsentState.PENDING
                || source != Evidence.Source.STAFF && source != Evidence.Source.HOST) {
            throw new IllegalArgumentException("consent is recorded as opted in or out, for some purpose, by staff or the"
                    + " host: " + purposes + " " + state + " " + source);
        }
    }
}

package org.communicator.web.json;

import java.util.List;
import org.communicator.api.recipient.Recipient;

/** Somebody who can be written to, at one address. */
public record RecipientJson(Recipient.Kind kind, String id, String name, String label, String point, String address,
        boolean textable) {

    /** Those who fit, the best first; there is no further page. */
    public record ListJson(List<RecipientJson> items) {

        public static ListJson of(List<Recipient> found) {
            return new ListJson(found.stream().map(RecipientJson::of).toList());
        }
    }

    static RecipientJson of(Recipient recipient) {
        return new RecipientJson(recipient.kind(), recipient.id(), recipient.name(), recipient.label(),
                recipient.point().orElse(null), recipient.address().orElse(null), recipient.textable());
    }
}

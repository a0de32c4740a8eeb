package org.communicator.web.json;

import java.util.List;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;
import org.communicator.web.json.MessageJson.FailureJson;
import org.communicator.web.wire.Csv;

/** A recipient of a batch, and what became of the message. */
public record BatchRecipientJson(int place, String clientId, String address, String reference, RecipientState state,
        FailureJson failure, String messageId) {

    /** The head of a table of them. */
    public static final List<String> HEAD = List.of("place", "reference", "clientId", "address", "state", "code",
            "reason", "messageId");

    public static BatchRecipientJson of(BatchRecipient recipient) {
        return new BatchRecipientJson(recipient.place(), recipient.client().map(ClientId::value).orElse(null),
                recipient.address().orElse(null), recipient.reference().orElse(null), recipient.state(),
                recipient.reason().map(FailureJson::of).orElse(null),
                recipient.message().map(MessageId::toString).orElse(null));
    }

    /** A row of a table. */
    public static List<String> row(BatchRecipient recipient) {
        return List.of(Csv.number(recipient.place()), Csv.text(recipient.reference().orElse(null)),
                Csv.text(recipient.client().map(ClientId::value).orElse(null)),
                // A number has only digits behind its sign, so no spreadsheet can take it for anything else.
                recipient.address().filter(address -> Forms.E164.test(address))
                        .orElseGet(() -> Csv.text(recipient.address().orElse(null))),
                Csv.text(recipient.state().name()),
                Csv.text(recipient.reason().map(Failure::code).orElse(null)),
                Csv.text(recipient.reason().map(Failure::text).orElse(null)),
                Csv.text(recipient.message().map(MessageId::toString).orElse(null)));
    }
}

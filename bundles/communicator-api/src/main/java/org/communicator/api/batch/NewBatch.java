package org.communicator.api.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;

/**
 * What a program wants to send.
 *
 * @param kind confirmation or campaign
 * @param location the location that sends it
 * @param text 1 to {@value Message#MAX_TEXT} UTF-16 units, not only white space
 * @param sendAt not before; empty for at once
 * @param recipients 1 to {@value #MAX_RECIPIENTS}
 */
public record NewBatch(MessageKind kind, LocationId location, String text, Optional<Instant> sendAt,
        List<To> recipients) {

    /** Most recipients of one batch. */
    public static final int MAX_RECIPIENTS = 10_000;
    /** Longest value of a merge field, in UTF-16 units. */
    public static final int MAX_VALUE = 500;
    /** Most merge fields of one recipient. */
    public static final int MAX_FIELDS = 20;

    /**
     * A recipient.
     *
     * @param client the client; else there is an address
     * @param address a telephone number or an email address, as the program has it; at most 320 characters
     * @param reference by what the program knows it, at most 100 characters
     * @param fields values of merge fields, without control characters; they win over what the directory knows
     */
    public record To(Optional<ClientId> client, Optional<String> address, Optional<String> reference,
            Map<String, String> fields) {

        public To {
            if (client.isPresent() == address.isPresent()) {
                throw new IllegalArgumentException("a recipient is either a client or an address");
            }
            Objects.requireNonNull(reference, "reference");
            fields = Map.copyOf(fields);
        }
    }

    public NewBatch {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(sendAt, "sendAt");
        recipients = List.copyOf(recipients);
        if (text.isBlank() || text.length() > Message.MAX_TEXT) {
            throw new IllegalArgumentException("text must have 1 to " + Message.MAX_TEXT + " characters: " + text.length());
        }
        if (recipients.isEmpty() || recipients.size() > MAX_RECIPIENTS) {
            throw new IllegalArgumentException("a batch has 1 to " + MAX_RECIPIENTS + " recipients: " + recipients.size());
        }
    }
}

package org.communicator.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;

/** What a program wants to send, to one or to many. */
public record NewBatchJson(String kind, String locationId, String text, String sendAt, List<RecipientJson> recipients) {

    private static final Predicate<String> KIND = List.of("CONFIRMATION", "CAMPAIGN")::contains;
    private static final Predicate<String> FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}").asMatchPredicate();
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_REFERENCE = 100;

    /** To whom: a client or an address. */
    public record RecipientJson(String clientId, String address, String reference, Map<String, String> fields) {

        public RecipientJson {
            fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
        }

        private void check(Input in) {
            if ((clientId == null) == (address == null)) {
                in.refuse("must have either a clientId or an address");
            }
            if (clientId != null) {
                in.at("clientId").id(clientId, ClientId::new);
            }
            in.at("address").text(address, LONGEST_ADDRESS);
            in.at("reference").text(reference, LONGEST_REFERENCE);
            if (fields.size() > NewBatch.MAX_FIELDS) {
                in.at("fields").refuse("must have at most " + NewBatch.MAX_FIELDS + " entries");
            }
            fields.forEach((name, value) -> check(in.at("fields").at(name), name, value));
        }

        private static void check(Input in, String name, String value) {
            in.matches(FIELD, name, "named by 1 to 40 letters, digits or _ . - that begin with a letter");
            in.require(value);
            in.atMost(NewBatch.MAX_VALUE, value);
            in.matches(text -> text.chars().noneMatch(Character::isISOControl), value, "without control characters");
        }

        private NewBatch.To to() {
            return new NewBatch.To(Optional.ofNullable(clientId).map(ClientId::new), Optional.ofNullable(address),
                    Optional.ofNullable(reference), fields);
        }
    }

    public NewBatchJson {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** Whether there are more recipients than one batch may have. */
    public boolean isTooLarge() {
        return recipients.size() > NewBatch.MAX_RECIPIENTS;
    }

    /**
     * The batch, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewBatch toBatch() {
        Input body = Input.body();
        check(body);
        body.insist();
        return new NewBatch(MessageKind.valueOf(kind), new LocationId(locationId), text,
                Optional.ofNullable(sendAt).flatMap(Forms::moment),
                recipients.stream().map(RecipientJson::to).toList());
    }

    private void check(Input body) {
        body.at("kind").require(kind);
        body.at("kind").matches(KIND, kind, "CONFIRMATION or CAMPAIGN");
        body.at("locationId").require(locationId);
        if (locationId != null) {
            body.at("locationId").id(locationId, LocationId::new);
        }
        body.at("text").require(text);
        body.at("text").text(text, Message.MAX_TEXT);
        body.at("sendAt").matches(Forms.MOMENT, sendAt, "a date and time such as 2025-03-14T15:00:00Z");
        if (recipients.isEmpty()) {
            body.at("recipients").refuse("must have at least one entry");
        }
        body.at("recipients").each(recipients, NewBatch.MAX_RECIPIENTS, (place, recipient) -> recipient.check(place));
    }
}

package org.communicator.web.problem;

/** The problems that this API knows; their names are part of it. */
public enum ProblemType {

    MALFORMED(400, "malformed", "The request cannot be read"),
    UNAUTHENTICATED(401, "unauthenticated", "Who calls is not known"),
    FORBIDDEN(403, "forbidden", "A right is missing"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not served here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "The answer has none of the accepted media types"),
    PARTICIPANTS_FIXED(409, "participants-fixed", "Nobody can be added to or removed from this conversation"),
    LAST_PARTICIPANT(409, "last-participant", "The last one cannot leave"),
    NOT_WAITING(409, "not-waiting", "The message does not wait any more"),
    ATTACHMENT_NOT_THERE(409, "attachment-not-there", "The file cannot be opened"),
    UPLOAD_MOVED_ON(409, "upload-moved-on", "The piece does not begin where the last one ended"),
    NOT_RESENDABLE(409, "not-resendable", "There is nothing to send again"),
    CONVERSATION_MOVED_ON(409, "conversation-moved-on", "Others wrote in the conversation meanwhile"),
    CONVERSATION_CHANGED(409, "conversation-changed", "Somebody changed the conversation meanwhile"),
    TEMPLATE_CHANGED(409, "template-changed", "Somebody changed the template meanwhile"),
    WEBHOOK_CHANGED(409, "webhook-changed", "Somebody changed the webhook meanwhile"),
    HOST_READ_ONLY(409, "host-read-only", "The CRM takes in no contacts"),
    CLIENT_ALREADY_KNOWN(409, "client-already-known", "It is known who this is"),
    OPTED_OUT(409, "opted-out", "The client does not want to be written to"),
    ALREADY_DECIDED(409, "already-decided", "Somebody decided otherwise"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type is not taken"),
    INVALID(422, "invalid", "The request has values that cannot be taken"),
    TOO_LONG(422, "too-long", "A value is longer than it can be"),
    TOO_MANY_ENTRIES(422, "too-many-entries", "A list has more entries than it can have"),
    CLIENT_UNREACHABLE(422, "client-unreachable", "No channel leads to the client"),
    SEND_TIME_PAST(422, "send-time-past", "The moment to send at has passed"),
    SEND_TIME_TOO_FAR(422, "send-time-too-far", "The moment to send at is too far ahead"),
    SNOOZE_PAST(422, "snooze-past", "The moment to put it aside until has passed"),
    SNOOZE_TOO_FAR(422, "snooze-too-far", "The moment to put it aside until is too far ahead"),
    NOT_SCHEDULABLE(422, "not-schedulable", "The message cannot be sent later"),
    NO_SENDER_NUMBER(422, "no-sender-number", "No number is set up to send from"),
    CLIENT_LACKS_ADDRESS(422, "client-lacks-address", "The client does not have the address"),
    SEARCH_TOO_LONG(422, "search-too-long", "The search is too long"),
    SEARCH_WITHOUT_WORD(422, "search-without-word", "The search has no word"),
    CANNOT_SEE_CONVERSATION(422, "cannot-see-conversation", "Somebody may not see the conversation"),
    TOO_MANY_TEMPLATES(422, "too-many-templates", "The account has as many templates as it can have"),
    NOT_HANDLED(422, "not-handled", "A chat of staff is not handled by a team"),
    NUMBER_NOT_YOURS(422, "number-not-yours", "The number is none that you may send from"),
    UNKNOWN_PERSON(422, "unknown-person", "Nobody is known by that id or number"),
    TOO_MANY_PARTICIPANTS(422, "too-many-participants", "More people than may take part"),
    GROUP_SIZE(422, "group-size", "Too few or too many people for a group"),
    GROUPS_NOT_POSSIBLE(422, "groups-not-possible", "The number carries no groups"),
    ATTACHMENT_REFUSED(422, "attachment-refused", "A file cannot be sent"),
    UPLOAD_MISSING(422, "upload-missing", "A file is not here"),
    TOO_MANY_UPLOADS(422, "too-many-uploads", "Too many files were not sent"),
    CARD_REFUSED(422, "card-refused", "A card cannot be sent"),
    TOO_MANY_RECIPIENTS(422, "too-many-recipients", "The batch has too many recipients"),
    UNKNOWN_MERGE_FIELD(422, "unknown-merge-field", "The text has fields that nothing is known of"),
    LOCATION_CLOSED(422, "location-closed", "The location is closed for good"),
    IDEMPOTENCY_KEY_REQUIRED(422, "idempotency-key-required", "An Idempotency-Key is needed"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused", "The Idempotency-Key was used for another request"),
    WEBHOOK_ADDRESS_REFUSED(422, "webhook-address-refused", "Nothing is sent to that address"),
    TOO_MANY_WEBHOOKS(422, "too-many-webhooks", "The account has as many webhooks as it can have"),
    REPORT_TOO_LARGE(422, "report-too-large", "The report would have too many rows"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    INTERNAL(500, "internal", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "Not available at the moment");

    private static final String PREFIX = "urn:communicator:problem:";

    private final int status;
    private final String word;
    private final String title;

    ProblemType(int status, String word, String title) {
        this.status = status;
        this.word = word;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The URI by which programs know it. */
    public String uri() {
        return PREFIX + word;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }
}

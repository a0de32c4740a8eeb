package org.communicator.sandbox.twilio;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communicator.sandbox.message.Direction;
import org.communicator.sandbox.message.Message;

/** A message as the API shows it: counts as text, dates after RFC 2822. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({"body", "num_segments", "direction", "from", "to", "date_updated", "price", "error_message", "uri",
    "account_sid", "num_media", "status", "messaging_service_sid", "sid", "date_sent", "date_created", "error_code",
    "price_unit", "api_version", "subresource_uris"})
record MessageResource(String sid, String accountSid, String messagingServiceSid, String from, String to, String body,
        String status, Direction direction, String numSegments, String numMedia, String dateCreated,
        String dateUpdated, String dateSent, String price, String priceUnit, Integer errorCode, String errorMessage,
        String apiVersion, String uri, Map<String, String> subresourceUris) {

    static final String API_VERSION = "2010-04-01";

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    static MessageResource of(Message message, String accountSid) {
        String path = "/" + API_VERSION + "/Accounts/" + accountSid + "/Messages/" + message.sid();
        return new MessageResource(message.sid(), accountSid, message.service(), message.from(), message.to(),
                message.body(), message.status().word(), message.direction(), segments(message),
                Integer.toString(message.media().size()), date(message.created()), date(message.updated()),
                date(message.sent()), null, "USD", message.errorCode(),
                Optional.ofNullable(message.errorCode()).map(TwilioError::messageOf).orElse(null),
                API_VERSION, path + ".json", Map.of("media", path + "/Media.json"));
    }

    private static String segments(Message message) {
        boolean undecided = message.from() == null;
        return undecided ? "0" : Integer.toString(message.segments().count());
    }

    private static String date(Instant instant) {
        return instant == null ? null : RFC_2822.format(instant);
    }
}

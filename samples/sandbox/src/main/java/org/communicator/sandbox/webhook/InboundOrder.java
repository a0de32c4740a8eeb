package org.communicator.sandbox.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communicator.sandbox.http.Problem;
import org.communicator.sandbox.message.PhoneNumber;
import org.communicator.sandbox.message.Sid;

/**
 * A text that a handset sends.
 *
 * @param sid null for a new one
 * @param body may be empty when there is media
 * @param parameters what the webhook carries beside the usual
 * @param copies how many times it is posted at once
 * @param url null for the usual target
 * @param signedUrl null to sign for the URL it is posted to
 * @param await false to answer before the webhook does
 */
public record InboundOrder(String from, String to, String body, String sid, List<Enclosed> media,
        Map<String, String> parameters, Integer copies, Boolean forged, String url, String signedUrl,
        @JsonProperty("wait") Boolean await) {

    private static final int MAX_BODY = 1600;
    private static final int MAX_MEDIA = 10;
    private static final int MAX_COPIES = 50;
    private static final int MAX_PARAMETERS = 50;

    public InboundOrder {
        body = Objects.requireNonNullElse(body, "");
        media = Objects.requireNonNullElse(media, List.of());
        parameters = Objects.requireNonNullElse(parameters, Map.of());
        copies = Objects.requireNonNullElse(copies, 1);
        forged = Objects.requireNonNullElse(forged, false);
        await = Objects.requireNonNullElse(await, true);
        require(from != null && PhoneNumber.isValid(from), "'from' is not a number like +15005550010.");
        require(to != null && PhoneNumber.isValidSender(to), "'to' is not a number like +15005550006.");
        require(!body.isEmpty() || !media.isEmpty(), "'body' is empty and there is no 'media'.");
        require(body.length() <= MAX_BODY, "'body' is longer than 1600 characters.");
        require(media.size() <= MAX_MEDIA, "There are more than 10 'media'.");
        require(parameters.size() <= MAX_PARAMETERS, "There are more than 50 'parameters'.");
        require(copies >= 1 && copies <= MAX_COPIES, "'copies' is not between 1 and 50.");
        require(sid == null || Sid.isMessage(sid), "'sid' is not SM or MM and 32 hexadecimal digits.");
        if (url != null) {
            Settings.requireLoopback("url", url);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Problem(400, otherwise);
        }
    }
}

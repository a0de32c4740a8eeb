package org.communicator.channel.sms.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.MessageId;
import org.communicator.testkit.channel.RecordedInbound;
import org.communicator.testkit.channel.RecordedReports;
import org.communicator.testkit.channel.WebhookStage;

/** Calls that Twilio would make, signed as it signs. */
final class SignedCalls implements WebhookStage {

    private static final String HOOKS = "https://crm.example.test/communicator/hooks/sms/twilio/";

    private final SmsStand stand;

    SignedCalls(SmsStand stand) {
        this.stand = stand;
    }

    @Override
    public WebhookReceiver receiver() {
        return stand.webhook;
    }

    @Override
    public RecordedInbound inbound() {
        return stand.inbound;
    }

    @Override
    public RecordedReports reports() {
        return stand.reports;
    }

    @Override
    public WebhookRequest message(String providerId, AddressPair addresses, String text) {
        return signed("inbound", HOOKS + "inbound", Map.of("MessageSid", providerId, "AccountSid",
                TestConfig.ACCOUNT_SID, "From", addresses.theirs(), "To", addresses.ours(), "Body", text, "NumMedia",
                "0", "NumSegments", "1", "ToCountry", ""), SmsStand.TOKEN);
    }

    @Override
    public WebhookRequest delivered(String providerId, MessageId message) {
        return status("delivered", providerId, message);
    }

    WebhookRequest status(String word, String providerId, MessageId message) {
        return signed("status", HOOKS + "status?message=" + message, Map.of("MessageSid", providerId, "AccountSid",
                TestConfig.ACCOUNT_SID, "MessageStatus", word, "RawDlrDoneDate", "2603141200"), SmsStand.TOKEN);
    }

    @Override
    public WebhookRequest forged(WebhookRequest genuine) {
        return new WebhookRequest(genuine.event(), genuine.publicUrl(),
                Map.of("x-twilio-signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="), genuine.body());
    }

    static WebhookRequest signed(String event, String url, Map<String, String> fields, String token) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        return new WebhookRequest(event, url, Map.of("x-twilio-signature", hmac(text.toString(), token)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String text, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

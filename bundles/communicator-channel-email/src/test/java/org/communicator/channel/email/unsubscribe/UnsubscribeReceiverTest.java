package org.communicator.channel.email.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.conversation.MessageId;
import org.communicator.channel.email.EmailConnection;
import org.communicator.channel.email.TestConfig;
import org.communicator.channel.email.Tokens.Use;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address in the header List-Unsubscribe does (RFC 8058). */
class UnsubscribeReceiverTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WORD = "List-Unsubscribe=One-Click";

    private final EmailConnection connection = new EmailConnection(TestConfig.read(TestConfig.local(25)),
            Clock.systemUTC());
    private final MessageId campaign = new MessageId(UUID.randomUUID());
    private final RecordedUnsubscriptions unsubscriptions = new RecordedUnsubscriptions(campaign);
    private final UnsubscribeReceiver receiver = new UnsubscribeReceiver(connection, unsubscriptions);
    private final String token = connection.tokens().of(Use.UNSUBSCRIBE, campaign);

    @Test
    void postShouldUnsubscribeAtOnce() {
        WebhookResponse answer = post(token, FORM, WORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page(answer).title()).isEqualTo("You are unsubscribed");
        assertThat(unsubscriptions.unsubscribed).containsExactly(campaign);
    }

    @Test
    void postShouldUnsubscribeWhenAServerChangedTheCaseOfTheToken() {
        assertThat(post(token.toUpperCase(Locale.ROOT), FORM, WORD).status()).isEqualTo(200);
        assertThat(unsubscriptions.unsubscribed).containsExactly(campaign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"List-Unsubscribe=One-Click\r\n", "a=b&List-Unsubscribe=One-Click", "list-unsubscribe=one-click"})
    void postShouldUnsubscribeWhenTheWordIsSomewhereInTheForm(String body) {
        assertThat(post(token, FORM, body).status()).isEqualTo(200);
        assertThat(unsubscriptions.unsubscribed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n",
        "--b\nContent-Disposition: form-data; name=List-Unsubscribe\n\nOne-Click\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\nContent-Type: text/plain\r\n\r\nOne-Click\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"})
    void postShouldUnsubscribeWhenTheFormIsInParts(String body) {
        assertThat(post(token, "multipart/form-data; boundary=b", body).status()).isEqualTo(200);
        assertThat(unsubscriptions.unsubscribed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "List-Unsubscribe=", "List-Unsubscribe=Two-Clicks", "One-Click",
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nTwo-Clicks\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"Other-List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n--b\r\n\r\nOne-Click\r\n--b--\r\n"})
    void postShouldAskWhenItDoesNotSayWhatItWants(String body) {
        for (String type : new String[] {FORM, "multipart/form-data; boundary=b"}) {
            WebhookResponse answer = post(token, type, body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(page(answer).select("form[method=post]")).hasSize(1);
        }
        assertThat(unsubscriptions.unsubscribed).isEmpty();
    }

    @Test
    void getShouldOnlyAsk() {
        WebhookResponse answer = get(token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(unsubscriptions.unsubscribed).isEmpty();
        Document page = page(answer);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo(page.selectFirst("main > h1").text()).isNotBlank();
        assertThat(page.select("form > button[type=submit]").text()).isEqualTo("Unsubscribe");
        assertThat(page.select("form").hasAttr("action")).as("it goes to its own address").isFalse();
        assertThat(page.select("script, link, img, a, iframe, [style], [onclick]")).isEmpty();
    }

    @Test
    void buttonShouldSayWhatUnsubscribes() {
        Document page = page(get(token));
        String body = page.select("form > input[type=hidden]").attr("name") + "="
                + page.select("form > input[type=hidden]").attr("value");

        assertThat(post(token, FORM, body).status()).isEqualTo(200);
        assertThat(unsubscriptions.unsubscribed).containsExactly(campaign);
    }

    @Test
    void pageShouldRunNothingAndHaveItsOwnStyleOnly() throws NoSuchAlgorithmException {
        WebhookResponse answer = get(token);
        String style = page(answer).selectFirst("style").data();
        String hash = Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.headers().get("Content-Security-Policy").split("; ")).containsExactlyInAnyOrder(
                "default-src 'none'", "style-src 'sha256-" + hash + "'", "form-action 'self'", "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    @Test
    void answerShouldTellNothingWhateverIsWrongWithTheToken() {
        String other = connection.tokens().of(Use.UNSUBSCRIBE, new MessageId(UUID.randomUUID()));
        String reply = connection.tokens().of(Use.REPLY, campaign);
        String tampered = (token.charAt(0) == 'a' ? 'b' : 'a') + token.substring(1);
        WebhookResponse nothing = get("x");

        assertThat(nothing.status()).isEqualTo(404);
        for (String wrong : new String[] {other, reply, tampered, token + "a", token.substring(1), "x", "inbound"}) {
            assertThat(get(wrong)).isEqualTo(nothing);
            assertThat(post(wrong, FORM, WORD)).isEqualTo(nothing);
            assertThat(post(wrong, FORM, "")).isEqualTo(nothing);
        }
        assertThat(unsubscriptions.unsubscribed).isEmpty();
    }

    @Test
    void noPageShouldHaveTheToken() {
        assertThat(get(token).body()).doesNotContain(token);
        assertThat(post(token, FORM, WORD).body()).doesNotContain(token);
        assertThat(get(token + "x").body()).doesNotContain(token);
    }

    private WebhookResponse get(String event) {
        return receiver.receive(new WebhookRequest("GET", event, "https://crm.example.test/" + event, Map.of(),
                new byte[0]));
    }

    private WebhookResponse post(String event, String type, String body) {
        return receiver.receive(new WebhookRequest("POST", event, "https://crm.example.test/" + event,
                Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document page(WebhookResponse answer) {
        return Jsoup.parse(answer.body());
    }
}

package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communicator.api.operations.Secret;
import org.communicator.channel.sms.Form;
import org.communicator.channel.sms.Form.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {

    private static final String CALL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String OURS = "https://crm.example.test/communicator/webhooks/twilio/sms/loc-7";
    private static final String ZEROS = "0".repeat(31);
    private static final Form DIGITS = form("Digits", "1234", "CallSid", "CA1234567890ABCDE", "To", "+18005551212",
            "Caller", "+14158675309", "From", "+14158675309");
    private static final String JSON = "{\"property\": \"value\", \"boolean\": true}";
    private static final String JSON_URL =
            CALL + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    private final TwilioSignature signature = new TwilioSignature(List.of(new Secret("12345")));

    static Stream<Arguments> vectors() {
        return Stream.of(
                arguments("fields and query", CALL, DIGITS, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                arguments("no fields", CALL, form(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                arguments("no query", "https://mycompany.com/myapp.php", DIGITS, "1xaxFBvyzXYvWplzNOSs28HWO94="),
                arguments("port 443", "https://mycompany.com:443/myapp.php?foo=1&bar=2", DIGITS,
                        "kvajT1Ptam85bY51eRf/AJRuM3w="),
                arguments("port 80", "http://mycompany.com:80/myapp.php?foo=1&bar=2", DIGITS,
                        "0ZXoZLH/DfblKGATFgpif+LLRf4="),
                arguments("special characters", CALL, form("Message", "Hello & goodbye! @#$%^*()", "From",
                        "+1 (415) 867-5309", "Special", "unicode: ñáéíóú"), "dCPiR4WtQ6QFN6pJh81CtlCcWLQ="),
                arguments("inbound", OURS, form("MessageSid", "SM" + ZEROS + "1", "SmsSid", "SM" + ZEROS + "1",
                        "AccountSid", "AC" + ZEROS + "1", "MessagingServiceSid", "MG" + ZEROS + "1", "From",
                        "+15005550006", "To", "+15005550010", "Body", "Hello é 👋", "NumMedia", "0", "NumSegments",
                        "1"), "d3ZWdaHchrjUXdz7NVH+EqdkT/w="),
                arguments("stop", OURS, form("MessageSid", "SM" + ZEROS + "3", "SmsSid", "SM" + ZEROS + "3",
                        "AccountSid", "AC" + ZEROS + "1", "MessagingServiceSid", "MG" + ZEROS + "1", "From",
                        "+15005550006", "To", "+15005550010", "Body", "STOP", "NumMedia", "0", "NumSegments", "1",
                        "OptOutType", "STOP"), "TMpjDzAZUMzawqRtAPRWdpfNiTA="),
                arguments("status", "https://crm.example.test/communicator/webhooks/twilio/status/loc-7",
                        form("MessageSid", "SM" + ZEROS + "4", "SmsSid", "SM" + ZEROS + "4", "AccountSid",
                                "AC" + ZEROS + "1", "From", "+15005550010", "To", "+15005550006", "MessageStatus",
                                "undelivered", "SmsStatus", "undelivered", "ErrorCode", "30003", "ApiVersion",
                                "2010-04-01"), "jOXcMX+g6vlwWlRd2SI9CCgWs70="),
                arguments("repeated name", OURS, form("a", "2", "a", "1", "a", "1"),
                        "OLBLSBny7mUSmvLSu0d83gNU0FA="));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void isRightShouldAcceptWhatWasSigned(String name, String url, Form form, String signed) {
        assertThat(signature.isRight(url, form, signed)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void isRightShouldRefuseWhenAnythingIsDifferent(String name, String url, Form form, String signed) {
        List<Field> more = new ArrayList<>(form.fields());
        more.add(new Field("Another", ""));

        assertThat(signature.isRight(url, new Form(more), signed)).isFalse();
        assertThat(signature.isRight(url + "/", form, signed)).isFalse();
        assertThat(signature.isRight(url.replace("com", "org").replace("test", "org"), form, signed)).isFalse();
        assertThat(signature.isRight(url, form, signed.toLowerCase())).isFalse();
        assertThat(new TwilioSignature(List.of(new Secret("12346"))).isRight(url, form, signed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "RSOYDt4T1cUTdK1PDd93/VVr8B8= ", "é"})
    void isRightShouldRefuseWhatIsNoSignature(String signed) {
        assertThat(signature.isRight(CALL, DIGITS, signed)).isFalse();
    }

    @Test
    void isRightShouldAcceptTheUrlWithoutItsPortWhenItWasSignedWithIt() {
        assertThat(signature.isRight(CALL, DIGITS, "kvajT1Ptam85bY51eRf/AJRuM3w=")).isTrue();
        assertThat(signature.isRight("http://mycompany.com/myapp.php?foo=1&bar=2", DIGITS,
                "0ZXoZLH/DfblKGATFgpif+LLRf4=")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://mycompany.com:443/myapp.php?foo=1&bar=2",
            "https://mycompany.com:8443/myapp.php?foo=1&bar=2"})
    void isRightShouldAcceptTheUrlWithAPortWhenItWasSignedWithoutIt(String url) {
        assertThat(signature.isRight(url, DIGITS, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1]/hook?a[]=1", "http://[::1]:8780/hook?a[]=:1", "https://example.com",
            "https://example.com?a=http://x:1/"})
    void isRightShouldRefuseAnUnknownSignatureWhateverTheUrlLooksLike(String url) {
        assertThat(signature.isRight(url, DIGITS, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
    }

    @Test
    void isRightShouldAcceptEveryTokenDuringAChange() {
        TwilioSignature changing = new TwilioSignature(List.of(new Secret("new"), new Secret("12345")));

        assertThat(changing.isRight(CALL, DIGITS, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
    }

    @Test
    void isRightShouldTakeTheBodysHashFromTheUrl() {
        byte[] body = JSON.getBytes(StandardCharsets.UTF_8);

        assertThat(signature.isRight(JSON_URL, body, "a9nBmqA0ju/hNViExpshrM61xv4=")).isTrue();
        assertThat(signature.isRight(JSON_URL, "{}".getBytes(StandardCharsets.UTF_8),
                "a9nBmqA0ju/hNViExpshrM61xv4=")).isFalse();
        assertThat(signature.isRight(CALL, body, "zYQTYrRWXE7LtzbG4PfP7/bkkGo=")).isFalse();
    }

    private static Form form(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.add(new Field(namesAndValues[at], namesAndValues[at + 1]));
        }
        return new Form(fields);
    }
}

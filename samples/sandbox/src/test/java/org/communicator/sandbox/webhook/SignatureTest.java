package org.communicator.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.communicator.sandbox.http.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

    private static final String PHP = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String SMS = "https://crm.example.test/communicator/webhooks/twilio/sms/loc-7";
    private static final String STATUS = "https://crm.example.test/communicator/webhooks/twilio/status/loc-7";

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void ofShouldMatchTheVector(String name, String url, Form parameters, String expected) {
        assertThat(new Signature("12345").of(url, parameters)).isEqualTo(expected);
    }

    static Stream<Arguments> vectors() {
        return Stream.of(
                vector("call", PHP, call(), "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                vector("no parameters", PHP, new Form(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                vector("no query", "https://mycompany.com/myapp.php", call(), "1xaxFBvyzXYvWplzNOSs28HWO94="),
                vector("port 443", PHP.replace(".com/", ".com:443/"), call(), "kvajT1Ptam85bY51eRf/AJRuM3w="),
                vector("port 80", PHP.replace("https", "http").replace(".com/", ".com:80/"), call(),
                        "0ZXoZLH/DfblKGATFgpif+LLRf4="),
                vector("JSON body", PHP + "&bodySHA256="
                        + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620", new Form(),
                        "a9nBmqA0ju/hNViExpshrM61xv4="),
                vector("special characters", PHP, new Form().add("Message", "Hello & goodbye! @#$%^*()")
                        .add("From", "+1 (415) 867-5309").add("Special", "unicode: ñáéíóú"),
                        "dCPiR4WtQ6QFN6pJh81CtlCcWLQ="),
                vector("inbound", SMS, inbound("1", "Hello é 👋"), "d3ZWdaHchrjUXdz7NVH+EqdkT/w="),
                vector("opt-out", SMS, inbound("3", "STOP").add("OptOutType", "STOP"),
                        "TMpjDzAZUMzawqRtAPRWdpfNiTA="),
                vector("status", STATUS, status(), "jOXcMX+g6vlwWlRd2SI9CCgWs70="),
                vector("repeated parameter", SMS, new Form().add("a", "2").add("a", "1").add("a", "1"),
                        "OLBLSBny7mUSmvLSu0d83gNU0FA="));
    }

    private static Arguments vector(String name, String url, Form parameters, String expected) {
        return Arguments.of(name, url, parameters, expected);
    }

    private static Form call() {
        return new Form().add("Digits", "1234").add("CallSid", "CA1234567890ABCDE").add("To", "+18005551212")
                .add("Caller", "+14158675309").add("From", "+14158675309");
    }

    private static Form inbound(String digit, String body) {
        return new Form().add("MessageSid", sid("SM", digit)).add("SmsSid", sid("SM", digit))
                .add("AccountSid", sid("AC", "1")).add("MessagingServiceSid", sid("MG", "1"))
                .add("From", "+15005550006").add("To", "+15005550010").add("Body", body)
                .add("NumMedia", "0").add("NumSegments", "1");
    }

    private static Form status() {
        return new Form().add("MessageSid", sid("SM", "4")).add("SmsSid", sid("SM", "4"))
                .add("AccountSid", sid("AC", "1")).add("From", "+15005550010").add("To", "+15005550006")
                .add("MessageStatus", "undelivered").add("SmsStatus", "undelivered").add("ErrorCode", "30003")
                .add("ApiVersion", "2010-04-01");
    }

    private static String sid(String prefix, String digit) {
        return prefix + "0".repeat(31) + digit;
    }
}

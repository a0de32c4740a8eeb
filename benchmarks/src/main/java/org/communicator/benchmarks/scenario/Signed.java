package org.communicator.benchmarks.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes POST requests with a form that the provider signed, byte for byte. For one thread. */
final class Signed {

    private static final String ALGORITHM = "HmacSHA1";

    private final String url;
    private final String head;
    private final Mac mac;

    Signed(String base, String path, String authToken) {
        url = base + path;
        head = "POST " + path + " HTTP/1.1\r\nHost: " + base.substring(base.indexOf("//") + 2)
                + "\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n"
                + "I-Twilio-Idempotency-Token: 0a1b2c3d-0000-4000-8000-000000000000\r\n"
                + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nX-Twilio-Signature: ";
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * A request.
     *
     * @param fields names and values in turn, in the order of the names, which is the one in which they are signed
     */
    byte[] request(List<String> fields) {
        StringBuilder signed = new StringBuilder(url);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            signed.append(fields.get(i)).append(fields.get(i + 1));
            body.append(i == 0 ? "" : "&").append(fields.get(i)).append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        String signature = Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        return (head + signature + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}

package org.communicator.sandbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communicator.sandbox.http.Form;

/** X-Twilio-Signature: HMAC-SHA1 over the URL and the sorted parameters. */
public final class Signature {

    private final SecretKeySpec key;

    public Signature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(UTF_8), "HmacSHA1");
    }

    /** @param url as it is known to the receiver, without a fragment */
    public String of(String url, Form parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters.asMap()).forEach(
                (name, values) -> new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA1 is missing from this JDK", missing);
        }
    }
}

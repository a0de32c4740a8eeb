package org.communicator.channel.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communicator.api.operations.Secret;
import org.communicator.channel.sms.Form;

/**
 * Tells whether Twilio has signed a call: HMAC-SHA1 by the auth token over the URL and the sorted fields, or over the
 * URL alone if that holds the body's hash. Takes every token during a change of tokens, and the URL with and without
 * its port, because Twilio's products differ in that. Thread-safe.
 */
final class TwilioSignature {

    private static final String ALGORITHM = "HmacSHA1";

    private final List<SecretKeySpec> keys;

    TwilioSignature(List<Secret> tokens) {
        keys = tokens.stream()
                .map(token -> new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM)).toList();
    }

    /** Whether a form was signed. */
    boolean isRight(String url, Form form, String signature) {
        return matches(url, fields(form), signature);
    }

    /** Whether a body of another kind was signed, whose hash is in the URL. */
    boolean isRight(String url, byte[] body, String signature) {
        boolean hashed = Form.ofQuery(url).first("bodySHA256").filter(hash -> same(hash, sha256(body))).isPresent();
        return hashed && matches(url, "", signature);
    }

    private boolean matches(String url, String fields, String signature) {
        boolean right = false;
        for (String variant : variants(url)) {
            byte[] signed = (variant + fields).getBytes(StandardCharsets.UTF_8);
            for (SecretKeySpec key : keys) {
                right |= same(signature, Base64.getEncoder().encodeToString(hmac(key, signed)));
            }
        }
        return right;
    }

    /** Names in their order, of each its different values in their order. */
    private static String fields(Form form) {
        TreeMap<String, Set<String>> sorted = new TreeMap<>();
        for (Form.Field field : form.fields()) {
            sorted.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(field.value());
        }
        StringBuilder text = new StringBuilder();
        sorted.forEach((name, values) -> values.forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    private static Set<String> variants(String url) {
        Set<String> variants = new LinkedHashSet<>(List.of(url));
        int authority = url.indexOf("://") + 3;
        int path = end(url, authority);
        int port = url.lastIndexOf(':', path - 1);
        if (port >= authority && url.lastIndexOf(']', path) < port) {
            variants.add(url.substring(0, port) + url.substring(path));
        } else {
            String standard = url.startsWith("https:") ? ":443" : ":80";
            variants.add(url.substring(0, path) + standard + url.substring(path));
        }
        return variants;
    }

    private static int end(String url, int authority) {
        for (int at = authority; at < url.length(); at++) {
            if ("/?#".indexOf(url.charAt(at)) >= 0) {
                return at;
            }
        }
        return url.length();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

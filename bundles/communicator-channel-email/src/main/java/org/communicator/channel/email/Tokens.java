package org.communicator.channel.email;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.operations.Secret;

/**
 * Names of our messages that nobody else can make. Letters and digits in one case only, since servers change the case
 * of addresses: an id and the first {@value #MAC} bytes of its HMAC-SHA256, in base 32. Thread-safe.
 */
public final class Tokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID = 16;
    private static final int MAC = 10;
    /** What 26 bytes come to, five bits a letter. */
    private static final int LENGTH = 42;

    private final Secret key;

    /** What a token is for; one for something else is none. */
    public enum Use {
        REPLY, UNSUBSCRIBE
    }

    public Tokens(Secret key) {
        this.key = key;
    }

    /** The token of a message. */
    public String of(Use use, MessageId message) {
        byte[] id = bytes(message);
        return encode(ByteBuffer.allocate(ID + MAC).put(id).put(mac(use, id)).array());
    }

    /** The message of a token; empty if it is none of ours. */
    public Optional<MessageId> message(Use use, String token) {
        return decode(token.toLowerCase(Locale.ROOT)).flatMap(bytes -> {
            byte[] id = new byte[ID];
            byte[] mac = new byte[MAC];
            bytes.get(id).get(mac);
            return MessageDigest.isEqual(mac, mac(use, id)) ? Optional.of(message(id)) : Optional.empty();
        });
    }

    private byte[] mac(Use use, byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((use + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] whole = mac.doFinal(id);
            byte[] first = new byte[MAC];
            System.arraycopy(whole, 0, first, 0, MAC);
            return first;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(MessageId message) {
        UUID id = message.value();
        return ByteBuffer.allocate(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageId message(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new MessageId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8 | each & 0xff) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(ALPHABET.charAt(buffer << 5 - bits & 31)).toString();
    }

    private static Optional<ByteBuffer> decode(String token) {
        if (token.length() != LENGTH || !token.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(ID + MAC);
        int buffer = 0;
        int bits = 0;
        for (int place = 0; place < LENGTH; place++) {
            buffer = (buffer << 5 | ALPHABET.indexOf(token.charAt(place))) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return Optional.of(bytes.flip());
    }
}

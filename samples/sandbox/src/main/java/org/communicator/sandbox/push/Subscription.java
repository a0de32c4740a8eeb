package org.communicator.sandbox.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that has subscribed, with its private key: it can read what is sent to it (RFC 8291). */
final class Subscription {

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    Subscription() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            keys = pairs.generateKeyPair();
            new SecureRandom().nextBytes(auth);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String publicKey() {
        return base64(point((ECPublicKey) keys.getPublic()));
    }

    String auth() {
        return base64(auth);
    }

    /** @throws GeneralSecurityException if it was not encrypted for this browser */
    byte[] decrypt(byte[] body) throws GeneralSecurityException {
        ByteBuffer buffer = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        buffer.get(salt).getInt();
        byte[] theirs = new byte[buffer.get() & 0xff];
        buffer.get(theirs);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(theirs), true);
        byte[] us = point((ECPublicKey) keys.getPublic());
        byte[] ikm = derive(auth, agreement.generateSecret(), join(ascii("WebPush: info\0"), us, theirs), 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE,
                new SecretKeySpec(derive(salt, ikm, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, derive(salt, ikm, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] padded = cipher.doFinal(body, buffer.position(), buffer.remaining());
        int end = padded.length - 1;
        while (end > 0 && padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("the last record does not end with 2");
        }
        return Arrays.copyOf(padded, end);
    }

    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        KeyPairGenerator any = KeyPairGenerator.getInstance("EC");
        any.initialize(new ECGenParameterSpec("secp256r1"));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(
                new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                        new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
                ((ECPublicKey) any.generateKeyPair().getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        fill(key.getW().getAffineX().toByteArray(), point, 33);
        fill(key.getW().getAffineY().toByteArray(), point, 65);
        return point;
    }

    private static void fill(byte[] number, byte[] into, int end) {
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, into, end - length, length);
    }

    private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, material), join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.communicator.channel.push.webpush;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser (RFC 8291, with the content coding aes128gcm of RFC 8188). Thread-safe. */
final class Encryption {

    /** What encryption adds: header 86, delimiter 1, tag 16. */
    static final int OVERHEAD = 103;

    private static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final int SALT = 16;
    private static final int RECORD = 4096;

    private final SecureRandom random = new SecureRandom();
    private final KeyPairGenerator pairs;
    private final KeyFactory keys;
    private final ECParameterSpec curve;

    Encryption() {
        try {
            pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            keys = KeyFactory.getInstance("EC");
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            curve = parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 17 knows the curve P-256", impossible);
        }
    }

    /**
     * The body of the request.
     *
     * @param browser the browser's public key, 65 bytes
     * @param auth the browser's secret, 16 bytes
     * @throws IllegalArgumentException if the browser's key is none
     */
    byte[] encrypt(byte[] plain, byte[] browser, byte[] auth) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return encrypt(plain, browser, auth, pairs.generateKeyPair(), salt);
    }

    byte[] encrypt(byte[] plain, byte[] browser, byte[] auth, KeyPair ours, byte[] salt) {
        byte[] us = point((ECPublicKey) ours.getPublic());
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours.getPrivate());
            agreement.doPhase(key(browser), true);
            byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), browser, us);
            byte[] ikm = derive(auth, agreement.generateSecret(), info, 32);
            byte[] cek = derive(salt, ikm, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = derive(salt, ikm, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(cek, "AES"), new GCMParameterSpec(128, nonce));
            byte[] header = ByteBuffer.allocate(SALT + 5 + POINT).put(salt).putInt(RECORD).put((byte) POINT).put(us).array();
            return join(header, cipher.doFinal(join(plain, new byte[] {2})));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("nothing can be encrypted for that key", broken);
        }
    }

    /** HKDF with SHA-256 (RFC 5869), for at most one block. */
    private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length) throws GeneralSecurityException {
        byte[] key = hmac(salt, material);
        return Arrays.copyOf(hmac(key, join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new IllegalArgumentException("a browser's key is an uncompressed point of 65 bytes");
        }
        ECPoint place = new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT)));
        return (ECPublicKey) keys.generatePublic(new ECPublicKeySpec(place, curve));
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - COORDINATE);
        System.arraycopy(bytes, from, into, at + COORDINATE - (bytes.length - from), bytes.length - from);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}

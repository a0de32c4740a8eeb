package org.communicator.web.settings;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys as text: PEM blocks (keys or certificates), a JWK or a JWK set. */
final class KeyText {

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----",
            Pattern.DOTALL);

    private KeyText() {
    }

    static boolean looksLikeKeys(String text) {
        return text.startsWith("{") || text.contains("-----BEGIN ");
    }

    static List<VerificationKey> read(String text) throws UnusableKeyException {
        List<VerificationKey> keys = text.strip().startsWith("{") ? jwks(text) : pem(text.replace("\\n", "\n"));
        if (keys.isEmpty()) {
            throw new UnusableKeyException("has no public key in it");
        }
        return keys;
    }

    private static List<VerificationKey> pem(String text) throws UnusableKeyException {
        List<VerificationKey> keys = new ArrayList<>();
        Matcher block = PEM.matcher(text);
        while (block.find()) {
            keys.add(VerificationKey.of(publicKey(block.group(1), block.group(2)), Optional.empty()));
        }
        return keys;
    }

    private static PublicKey publicKey(String label, String base64) throws UnusableKeyException {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return switch (label) {
                case "PUBLIC KEY" -> publicKey(der);
                case "CERTIFICATE" -> CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der)).getPublicKey();
                default -> throw new UnusableKeyException("has a PEM block that is no public key: " + label);
            };
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new UnusableKeyException("has a PEM block that cannot be read");
        }
    }

    private static PublicKey publicKey(byte[] der) throws GeneralSecurityException {
        X509EncodedKeySpec spec = new X509EncodedKeySpec(der);
        try {
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePublic(spec);
        }
    }

    private static List<VerificationKey> jwks(String text) throws UnusableKeyException {
        List<VerificationKey> keys = new ArrayList<>();
        for (JWK key : parse(text)) {
            keys.add(jwk(key));
        }
        return keys;
    }

    private static List<JWK> parse(String text) throws UnusableKeyException {
        try {
            return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
        } catch (ParseException broken) {
            throw new UnusableKeyException("has a JWK that cannot be read");
        }
    }

    private static VerificationKey jwk(JWK key) throws UnusableKeyException {
        if (!(key instanceof AsymmetricJWK asymmetric)) {
            throw new UnusableKeyException("has a JWK that is no public key; a shared secret belongs into jwt.secret");
        }
        try {
            VerificationKey usable = VerificationKey.of(asymmetric.toPublicKey(), Optional.ofNullable(key.getKeyID()));
            if (key.getAlgorithm() != null && !key.getAlgorithm().getName().equals(usable.algorithm().getName())) {
                throw new UnusableKeyException("has a JWK for " + key.getAlgorithm() + ", which is not served");
            }
            return usable;
        } catch (JOSEException broken) {
            throw new UnusableKeyException("has a JWK that cannot be used");
        }
    }
}

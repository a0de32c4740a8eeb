package org.communicator.channel.push.firebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.communicator.api.operations.Secret;
import org.communicator.channel.push.service.Json;

/**
 * Who we are with Google, as the file says that its console gives out.
 *
 * @param project the project's id
 * @param email the account's name
 * @param key the account's private key
 * @param keyId the key's id
 * @param tokenUri where tokens are given out
 */
public record ServiceAccount(String project, String email, PrivateKey key, String keyId, URI tokenUri) {

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException saying what is wrong with it, in a sentence without secrets
     */
    public static ServiceAccount read(Secret json) {
        JsonNode file = Json.read(json.reveal());
        if (!file.isObject()) {
            throw new IllegalArgumentException("is no JSON of a service account");
        }
        return new ServiceAccount(text(file, "project_id"), text(file, "client_email"), key(text(file, "private_key")),
                file.path("private_key_id").asText(""), uri(text(file, "token_uri")));
    }

    private static String text(JsonNode file, String name) {
        String value = file.path(name).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("has no " + name);
        }
        return value;
    }

    private static PrivateKey key(String pem) {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA").generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("has a private_key that is no RSA key");
        }
    }

    private static URI uri(String text) {
        URI uri = URI.create(text);
        if (!uri.isAbsolute() || uri.getHost() == null) {
            throw new IllegalArgumentException("has a token_uri that is no URL");
        }
        return uri;
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + project + "]";
    }
}

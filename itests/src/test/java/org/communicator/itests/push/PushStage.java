package org.communicator.itests.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.communicator.itests.http.Json;
import org.communicator.itests.stage.Stage;

/** A stage on which push is set up, with the sandbox as Firebase and as the push service of browsers. */
final class PushStage {

    private PushStage() {
    }

    static Stage set(String name) {
        Stage stage = Stage.set(name);
        URI sandbox = stage.sandboxProcess().url();
        ECKey vapid = vapid();
        stage.distribution().with("COMMUNICATOR_FIREBASE_SERVICE_ACCOUNT", serviceAccount(stage, sandbox).toString())
                .with("COMMUNICATOR_FIREBASE_BASE_URL", sandbox + "/firebase")
                .with("COMMUNICATOR_VAPID_PUBLIC_KEY", publicKey(vapid))
                .with("COMMUNICATOR_VAPID_PRIVATE_KEY", vapid.getD().toString())
                .with("COMMUNICATOR_VAPID_SUBJECT", "mailto:ops@example.com")
                .with("COMMUNICATOR_WEBPUSH_ANYWHERE", "true")
                .with("COMMUNICATOR_GUEST_APP_URL", "https://app.example.com/")
                .with("COMMUNICATOR_GUEST_ORIGINS", "https://app.example.com");
        return stage;
    }

    private static Path serviceAccount(Stage stage, URI sandbox) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(2048);
            KeyPair pair = pairs.generateKeyPair();
            String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(
                    pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
            Path file = stage.distribution().etc("firebase.json");
            Files.writeString(file, Json.write(Map.of("project_id", "guests", "private_key_id", "k1", "private_key", pem,
                    "client_email", "push@guests.example.com", "token_uri", sandbox + "/firebase/token")));
            return file;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECKey vapid() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String publicKey(ECKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        System.arraycopy(key.getX().decode(), 0, point, 1, 32);
        System.arraycopy(key.getY().decode(), 0, point, 33, 32);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
    }
}

package org.communicator.web.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communicator.api.operations.Secret;

/** Collects the keys that the configuration names. */
final class ConfiguredKeys {

    private static final String KEYS = "jwt.keys";

    private final List<VerificationKey> keys = new ArrayList<>();
    private final Faults faults;

    ConfiguredKeys(Faults faults) {
        this.faults = faults;
    }

    ConfiguredKeys secret(String key, Secret secret) {
        if (!secret.isBlank()) {
            try {
                keys.add(VerificationKey.of(secret));
            } catch (UnusableKeyException unusable) {
                faults.add(key, unusable.getMessage());
            }
        }
        return this;
    }

    ConfiguredKeys publicKeys(String value) {
        String text = value.strip();
        if (KeyText.looksLikeKeys(text)) {
            add("the value", text);
        } else {
            for (String file : text.split(",")) {
                if (!file.isBlank()) {
                    file(file.strip());
                }
            }
        }
        return this;
    }

    List<VerificationKey> list() {
        return List.copyOf(keys);
    }

    private void file(String name) {
        try {
            add(name, Files.readString(Path.of(name)));
        } catch (IOException | InvalidPathException unreadable) {
            faults.add(KEYS, name + " cannot be read");
        }
    }

    private void add(String where, String text) {
        try {
            keys.addAll(KeyText.read(text));
        } catch (UnusableKeyException unusable) {
            faults.add(KEYS, where + " " + unusable.getMessage());
        }
    }
}

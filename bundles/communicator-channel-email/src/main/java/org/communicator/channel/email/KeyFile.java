package org.communicator.channel.email;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.communicator.api.operations.Secret;

/** A key that is made once and kept in a file that only we may read. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {
    }

    /**
     * The key; made if there is none.
     *
     * @throws IOException if the file can be neither read nor written
     */
    static Secret at(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return new Secret(Files.readString(file).strip());
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, HexFormat.of().formatHex(key));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // then that one counts
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

package org.communicator.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.communicator.api.media.MediaDigest;

/** Writes a content down while it is read, and tells its name. */
final class Intake {

    private static final int PIECE = 64 * 1024;

    private final Path file;
    private final long most;

    Intake(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** The source broke off; what went wrong is the caller's. */
    static final class BrokenSourceException extends Exception {

        private static final long serialVersionUID = 1L;
        private final IOException broken;

        BrokenSourceException(IOException broken) {
            super(broken);
            this.broken = broken;
        }

        IOException broken() {
            return broken;
        }
    }

    /**
     * What was written, on the disk already.
     *
     * @param digest its name
     * @param size its size in bytes
     */
    record Written(MediaDigest digest, long size) {
    }

    /** Writes it all down; empty if it is too long. */
    Optional<Written> take(InputStream content) throws IOException, BrokenSourceException {
        MessageDigest digest = Sha256.begin();
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = read(content, piece); length >= 0; length = read(content, piece)) {
                size += length;
                if (size > most) {
                    return Optional.empty();
                }
                digest.update(piece, 0, length);
                write(out, ByteBuffer.wrap(piece, 0, length));
            }
            out.force(true);
        }
        return Optional.of(new Written(new MediaDigest(HexFormat.of().formatHex(digest.digest())), size));
    }

    private static int read(InputStream content, byte[] piece) throws BrokenSourceException {
        try {
            return content.read(piece);
        } catch (IOException broken) {
            throw new BrokenSourceException(broken);
        }
    }

    private static void write(FileChannel out, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            out.write(piece);
        }
    }
}

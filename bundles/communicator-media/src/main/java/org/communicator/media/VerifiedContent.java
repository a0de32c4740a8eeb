package org.communicator.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.communicator.api.media.MediaDigest;

/** A content that fails at its end if it is not the one that its name says, so that nobody takes a damaged one for whole. */
final class VerifiedContent extends FilterInputStream {

    private final MediaDigest expected;
    private final MessageDigest digest = Sha256.begin();
    private boolean verified;

    VerifiedContent(InputStream content, MediaDigest expected) {
        super(content);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
        } else if (count < 0) {
            verify();
        }
        return count;
    }

    /** Skipping is reading, since what is skipped belongs to the name too. */
    @Override
    public long skip(long count) throws IOException {
        byte[] piece = new byte[(int) Math.max(0, Math.min(count, 8192))];
        return piece.length == 0 ? 0 : Math.max(0, read(piece, 0, piece.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        if (!verified && !HexFormat.of().formatHex(digest.digest()).equals(expected.value())) {
            throw new IOException("the content is damaged: " + expected);
        }
        verified = true;
    }
}

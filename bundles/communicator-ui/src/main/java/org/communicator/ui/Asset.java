package org.communicator.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file as it is sent.
 *
 * @param type    the media type
 * @param tag     the entity tag, quoted
 * @param caching the value of Cache-Control
 * @param plain   the bytes
 * @param gzipped the bytes compressed, or the plain ones where that gains nothing
 */
record Asset(String type, String tag, String caching, byte[] plain, byte[] gzipped) {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "mp3", "audio/mpeg");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "public, no-cache";

    /** A file under {@code assets/} has a digest in its name: another content has another name. */
    static Asset of(String name, byte[] content) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        String caching = name.startsWith("assets/") ? FOR_EVER : ASK_EACH_TIME;
        byte[] gzipped = type.startsWith("text/") ? gzip(content) : content;
        return new Asset(type, '"' + digest(content) + '"', caching, content, gzipped);
    }

    boolean compresses() {
        return gzipped.length < plain.length;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

package org.communicator.web.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How a file is announced to a browser. */
final class FileHeaders {

    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp",
            "application/pdf", "text/plain");

    private FileHeaders() {
    }

    /** Whether a browser can show or play it without running what is in it. */
    static boolean isShown(String type) {
        return SHOWN.contains(type) || type.startsWith("audio/") || type.startsWith("video/");
    }

    /** With the name as RFC 6266 has it: in ASCII for all, and as it is for those who know how to read that. */
    static String disposition(boolean inline, String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}

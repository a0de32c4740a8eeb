package org.communicator.web.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communicator.api.attachment.Uploads.NewUpload;
import org.communicator.api.conversation.Channel;
import org.communicator.web.problem.ProblemType;

/** The headers of tus 1.0, the open protocol for uploads that can be resumed: its core, creation and termination. */
final class Tus {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String PIECE = "application/offset+octet-stream";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final int LONGEST_ADDRESS = 320;

    private Tus() {
    }

    static NewUpload upload(String length, String metadata) {
        Map<String, String> values = values(metadata);
        return new NewUpload(values.getOrDefault("filename", ""), number(LENGTH, length),
                Optional.ofNullable(values.get("channel")).map(Tus::channel),
                Optional.ofNullable(values.get("from")).filter(from -> !from.isEmpty() && from.length() <= LONGEST_ADDRESS));
    }

    static long offset(String offset) {
        return number(OFFSET, offset);
    }

    private static long number(String header, String value) {
        if (value == null || !NUMBER.matcher(value).matches()) {
            throw Parameters.refuse(ProblemType.MALFORMED, header, "must be a number of bytes");
        }
        return Long.parseLong(value);
    }

    private static Channel channel(String word) {
        try {
            return Channel.valueOf(word);
        } catch (IllegalArgumentException none) {
            throw Parameters.refuse(ProblemType.MALFORMED, METADATA, "must have a known channel, if it has one");
        }
    }

    /** Pairs of a key and a value in Base64, separated by commas. */
    private static Map<String, String> values(String metadata) {
        Map<String, String> values = new HashMap<>();
        for (String pair : metadata == null ? new String[0] : metadata.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1].strip()));
        }
        return values;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Parameters.refuse(ProblemType.MALFORMED, METADATA, "must have its values in Base64");
        }
    }
}

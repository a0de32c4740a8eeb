package org.communicator.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What is written back, or the order to close the connection unanswered. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final int NO_ANSWER = 0;

    /** Closes the connection without a byte of an answer. */
    public static Reply cut() {
        return new Reply(NO_ANSWER, Map.of(), new byte[0]);
    }

    public static Reply json(int status, Object body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), Json.write(body));
    }

    public static Reply text(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body.getBytes(UTF_8));
    }

    public static Reply noContent() {
        return new Reply(204, Map.of(), new byte[0]);
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    public CompletionStage<Reply> now() {
        return CompletableFuture.completedFuture(this);
    }

    boolean isCut() {
        return status == NO_ANSWER;
    }
}

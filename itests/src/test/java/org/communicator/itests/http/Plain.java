package org.communicator.itests.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** HTTP without any opinion. */
public final class Plain {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    private Plain() {
    }

    /** A request to be completed. */
    public static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(ANSWER);
    }

    /** Sends a GET. */
    public static HttpResponse<String> get(URI uri) {
        return send(to(uri).GET().build());
    }

    /** Sends a request and reads the whole answer. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What is in an answer, which must be 200. */
    public static byte[] bytes(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request.method() + " " + request.uri() + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Sends a request, and gives the status without reading what comes after it. */
    public static int begin(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A server may close a kept connection, for example after a body that it did not want to read to its end. */
    private static HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException closed) {
            if (String.valueOf(closed.getMessage()).contains("received no bytes")) {
                return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            }
            throw closed;
        }
    }

    /** The client itself, for what is not waited for. */
    public static HttpClient client() {
        return CLIENT;
    }
}

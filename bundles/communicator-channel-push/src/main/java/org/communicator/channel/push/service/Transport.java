package org.communicator.channel.push.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;

/** Calls push services over HTTP, once each. Follows no redirect. */
public final class Transport {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(9);
    private static final int READ = 8192;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    /** What comes of the call: what the answer means, or what its absence does. */
    public Attempt call(HttpRequest.Builder request, Function<Answer, Attempt> meaning) {
        try {
            return meaning.apply(send(request.timeout(ANSWER).header("User-Agent", "Communicator").build()));
        } catch (IOException failed) {
            return neverLeft(failed) ? new Attempt.Later(word(failed), Duration.ZERO) : new Attempt.InDoubt(word(failed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Attempt.InDoubt("server stops");
        }
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(response.statusCode(), new String(body.readNBytes(READ), StandardCharsets.UTF_8),
                    Answer.retryAfter(response.headers().firstValue("Retry-After")));
        }
    }

    private static boolean neverLeft(IOException failed) {
        return failed instanceof ConnectException || failed instanceof HttpConnectTimeoutException
                || failed instanceof SSLHandshakeException;
    }

    /** Never what the exception says: it may name addresses. */
    private static String word(IOException failed) {
        return failed.getClass().getSimpleName();
    }
}

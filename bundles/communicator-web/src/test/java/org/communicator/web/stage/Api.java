package org.communicator.web.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/** Calls the API as a host's page does. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BASE = "/communicator/api/v1";

    private final WebServer server;
    private final String token;

    public Api(WebServer server, String token) {
        this.server = server;
        this.token = token;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, with("Content-Type", "application/json", headers));
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, with("Content-Type", "application/json", headers));
    }

    /** With the token, against the document: what is answered must be as it says. */
    public Answer send(String method, String path, String body, String... headers) {
        Answer answer = raw(method, BASE + path, body, with("Authorization", "Bearer " + token, headers));
        Document.insist(method, path, answer);
        return answer;
    }

    /** Without a token, to any path. */
    public Answer raw(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path))).timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return send(request.build());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A kept connection may be closed by the server just as it is used again: then once more, on a new one. */
    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = CLIENT.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException closed) {
            response = CLIENT.send(request, BodyHandlers.ofString());
        }
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    private static String[] with(String name, String value, String... headers) {
        if (Arrays.asList(headers).contains(name)) {
            return headers;
        }
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}

package org.communicator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.communicator.sandbox.http.Form;

/** A running sandbox, spoken to as its users do. */
public final class Provider implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "12345";
    public static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    public static final String KAREN = "+15005550010";
    public static final String DOWNTOWN = "+15005550006";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SandboxServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Provider(SandboxServer server) {
        this.server = server;
    }

    public static Provider reporting(String inboundUrl) {
        return start(inboundUrl, 1000);
    }

    public static Provider start(String inboundUrl, int capacity) {
        try {
            return new Provider(SandboxServer.start(new SandboxConfig(0, ACCOUNT, TOKEN, inboundUrl, capacity, 1)));
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public static Form text(String body) {
        return new Form().add("To", KAREN).add("From", DOWNTOWN).add("Body", body);
    }

    public Answer create(Form form) {
        return exchange(account("POST", MESSAGES, form.encoded()));
    }

    public Answer update(String sid, Form form) {
        return exchange(account("POST", MESSAGES.replace(".json", "/" + sid + ".json"), form.encoded()));
    }

    public Answer get(String path) {
        return exchange(account("GET", path, ""));
    }

    public Answer message(String sid) {
        return get(MESSAGES.replace(".json", "/" + sid + ".json"));
    }

    public Answer delete(String sid) {
        return exchange(account("DELETE", MESSAGES.replace(".json", "/" + sid + ".json"), ""));
    }

    public Answer control(String method, String path, String json) {
        return exchange(HttpRequest.newBuilder(uri("/sandbox/api" + path))
                .method(method, BodyPublishers.ofString(json)));
    }

    public Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = send(request);
            return new Answer(response, response.body().startsWith("{") ? JSON.readTree(response.body()) : null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpRequest.Builder account(String method, String path, String form) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form));
    }

    public record Answer(HttpResponse<String> response, JsonNode json) {

        public int status() {
            return response.statusCode();
        }

        public String text(String field) {
            return json.path(field).asText();
        }

        public int code() {
            return json.path("code").asInt();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}

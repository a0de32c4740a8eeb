package org.communicator.itests.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;

/** The door for providers' calls, as somebody finds it who is no provider. */
public final class Hooks {

    private final URI server;

    private Hooks(URI server) {
        this.server = server;
    }

    public static Hooks of(URI server) {
        return new Hooks(server);
    }

    /** The server's address. */
    public String base() {
        return server.toString();
    }

    public Answer post(String path, String mediaType, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = to(path).header("Content-Type", mediaType).POST(body);
        headers.forEach(request::header);
        return Answer.of(Plain.send(request.build()));
    }

    public Answer get(String path) {
        return Answer.of(Plain.send(to(path).GET().build()));
    }

    private HttpRequest.Builder to(String path) {
        return Plain.to(URI.create(server + "/communicator/hooks/" + path));
    }
}

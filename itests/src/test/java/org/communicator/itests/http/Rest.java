package org.communicator.itests.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Calls the API as somebody. Every answer is held against the document that the server itself serves. */
public final class Rest {

    private final URI api;
    private final ServedDocument document;
    private final Map<String, String> headers;

    private Rest(URI api, ServedDocument document, Map<String, String> headers) {
        this.api = api;
        this.document = document;
        this.headers = headers;
    }

    /** Calls as nobody yet. */
    public static Rest at(URI server) {
        URI api = server.resolve("/communicator/api/v1");
        return new Rest(api, ServedDocument.of(api), Map.of());
    }

    /** Calls with that token. */
    public Rest as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Calls with that header. */
    public Rest with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Rest(api, document, more);
    }

    /** Calls with that key for what is to happen once. */
    public Rest once(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, Json.write(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, Json.write(body));
    }

    /** Writes to a client. */
    public Answer write(String client, String text) {
        return post("/clients/" + client + "/messages", Map.of("text", text));
    }

    /** Sends a body as it is; null for none. */
    public Answer send(String method, String path, String body) {
        Answer answer = Answer.of(Plain.send(request(method, path, body)));
        document.check(method, path, answer);
        return answer;
    }

    /**
     * Sends a file to be attached to a message, as browsers do, and gives the id of its upload.
     *
     * @param channel how the message goes
     */
    public String upload(String name, byte[] content, String channel) {
        String id = with("Upload-Length", Integer.toString(content.length)).with("Upload-Metadata",
                "filename " + base64(name) + ",channel " + base64(channel)).send("POST", "/uploads", null).expect(201)
                .json().path("id").asText();
        piece(id, 0, content).expect(200);
        return id;
    }

    /** Sends a piece of a file; gives the answer. */
    public Answer piece(String upload, int offset, byte[] piece) {
        Rest sender = with("Upload-Offset", Integer.toString(offset)).with("Content-Type", "application/offset+octet-stream");
        return Answer.of(Plain.send(sender.request("PATCH", "/uploads/" + upload, BodyPublishers.ofByteArray(piece))));
    }

    /** What is in a file. */
    public byte[] file(String path) {
        return Plain.bytes(request("GET", path, BodyPublishers.noBody()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins to read an answer that may never end, and gives its status. */
    public int begin(String path) {
        return Plain.begin(request("GET", path, BodyPublishers.noBody()));
    }

    /** Sends a call and gives the status only, whatever answers. */
    public int unchecked(String method, String path, Object body) {
        return Plain.send(request(method, path, Json.write(body))).statusCode();
    }

    private HttpRequest request(String method, String path, String body) {
        boolean json = body != null && !headers.containsKey("Content-Type");
        return (json ? with("Content-Type", "application/json") : this).request(method, path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = Plain.to(URI.create(api + path)).method(method, body);
        headers.forEach(request::header);
        return request.build();
    }

    /** Follows what happens. */
    public LiveStream follow() {
        return LiveStream.open(URI.create(api + "/events"), headers);
    }

    /** Follows what happens to a guest. */
    public LiveStream followAsGuest() {
        return LiveStream.open(URI.create(api + "/guest/events"), headers);
    }

    /** Follows what happened after an event, and what happens from then on. */
    public LiveStream followAfter(String eventId) {
        return with("Last-Event-ID", eventId).follow();
    }

    /** The document that is served. */
    public ServedDocument document() {
        return document;
    }

    /** The API's address. */
    public URI api() {
        return api;
    }
}

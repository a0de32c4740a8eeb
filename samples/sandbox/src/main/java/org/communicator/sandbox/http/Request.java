package org.communicator.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One HTTP request, read completely. */
public final class Request {

    private static final int MAX_BODY = 8 * 1024 * 1024;

    private final HttpExchange exchange;
    private final Form query;
    private final byte[] body;
    private final List<String> pathParts;

    private Request(HttpExchange exchange, Form query, byte[] body, List<String> pathParts) {
        this.exchange = exchange;
        this.query = query;
        this.body = body;
        this.pathParts = pathParts;
    }

    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new Problem(413, "The body is larger than 8 MiB.");
        }
        return new Request(exchange, parse(exchange.getRequestURI().getRawQuery()), body, List.of());
    }

    Request withPathParts(List<String> parts) {
        return new Request(exchange, query, body, parts);
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** What the groups of the route's pattern matched. */
    public String pathPart(int index) {
        return pathParts.get(index);
    }

    public Form query() {
        return query;
    }

    public Form form() {
        return parse(new String(body, UTF_8));
    }

    public byte[] body() {
        return body;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static Form parse(String encoded) {
        try {
            return Form.parse(encoded);
        } catch (IllegalArgumentException broken) {
            throw new Problem(400, "A percent escape in the parameters is broken.");
        }
    }
}

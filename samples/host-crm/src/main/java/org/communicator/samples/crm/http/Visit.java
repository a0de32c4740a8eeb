package org.communicator.samples.crm.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.communicator.samples.crm.demo.Employee;

/**
 * One request of a browser.
 *
 * @param exchange the request
 * @param session  who is signed in, or empty
 */
record Visit(HttpExchange exchange, Optional<Session> session) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 10_000;

    /** Who is signed in, and where. {@code location} is null for nowhere. */
    record Session(Employee employee, String location) {
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    boolean is(String method, String path) {
        return exchange.getRequestMethod().equals(method) && path().equals(path);
    }

    String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    Optional<String> cookie(String name) {
        String header = header("Cookie");
        return Arrays.stream(header == null ? new String[0] : header.split(";\\s*"))
                .filter(pair -> pair.startsWith(name + '='))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode json() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }
}

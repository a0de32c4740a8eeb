package org.communicator.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

    private static final int CHUNKED = 0;
    private static final int NO_BODY = -1;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void exchangeShouldReadEachAnswerToItsEndWhenTheConnectionIsKept() throws IOException {
        answer("/short", 200, "short".getBytes(StandardCharsets.UTF_8), false);
        answer("/long", 201, new byte[300_000], false);
        answer("/chunked", 202, new byte[300_000], true);
        answer("/none", 204, new byte[0], false);
        try (HttpConnection connection = new HttpConnection(server.getAddress().getPort())) {
            assertThat(connection.exchange(get("/long"))).isEqualTo(201);
            assertThat(connection.exchange(get("/chunked"))).isEqualTo(202);
            assertThat(connection.exchange(get("/none"))).isEqualTo(204);
            assertThat(connection.exchange(get("/short"))).isEqualTo(200);
            assertThat(connection.exchange(get("/missing"))).isEqualTo(404);
        }
    }

    @Test
    void exchangeShouldFailWhenTheServerHangsUp() throws IOException {
        server.createContext("/", exchange -> exchange.close());
        try (HttpConnection connection = new HttpConnection(server.getAddress().getPort())) {
            assertThatThrownBy(() -> connection.exchange(get("/"))).isInstanceOf(EOFException.class);
        }
    }

    private void answer(String path, int status, byte[] body, boolean chunked) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, chunked ? CHUNKED : body.length == 0 ? NO_BODY : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}

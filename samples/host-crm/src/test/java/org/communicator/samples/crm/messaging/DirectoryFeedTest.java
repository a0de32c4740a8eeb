package org.communicator.samples.crm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.communicator.samples.crm.demo.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryFeedTest {

    private static final byte[] SECRET = "a-secret-of-at-least-32-bytes-here".getBytes(UTF_8);
    private static final int WAIT_SECONDS = 20;

    private record Received(String line, String authorization, JsonNode body) {
    }

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private Iterator<Integer> answers = List.of(200).iterator();
    private HttpServer communicator;
    private Demo demo;
    private DirectoryFeed feed;

    @BeforeEach
    void start() throws IOException {
        communicator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        communicator.createContext("/", this::take);
        communicator.start();
        demo = Demo.load(Clock.systemUTC());
        URI address = URI.create("http://127.0.0.1:" + communicator.getAddress().getPort());
        feed = new DirectoryFeed(address, new TokenMint(SECRET, Clock.systemUTC()), demo);
    }

    @AfterEach
    void stop() {
        communicator.stop(0);
    }

    @Test
    void startShouldFeedEverybodyAtOnce() throws InterruptedException {
        feed.start();
        Received bulk = next();
        assertThat(bulk.line()).isEqualTo("POST /communicator/api/v1/directory/bulk");
        assertThat(bulk.authorization()).startsWith("Bearer ");
        assertThat(bulk.body().get("clients")).hasSameSizeAs(demo.clients());
        assertThat(bulk.body().get("staff")).hasSameSizeAs(demo.staff());
        assertThat(bulk.body().at("/locations/airport/active").asBoolean(true)).isFalse();
        assertThat(bulk.body().at("/clients/c-1/lastAppointment/location").asText()).isEqualTo("downtown");
        assertThat(bulk.body().at("/clients/c-3/lastAppointment").isNull()).isTrue();
    }

    @Test
    void startShouldTryAgainUntilCommunicatorAnswers() throws InterruptedException {
        answers = List.of(503, 200).iterator();
        feed.start();
        assertThat(next().body()).isEqualTo(next().body());
    }

    @Test
    void tellShouldPutTheOneClient() throws InterruptedException {
        answers = List.of(204).iterator();
        assertThat(feed.tell(demo.client("c-4").orElseThrow().with(true, false, false))).isTrue();
        Received put = next();
        assertThat(put.line()).isEqualTo("PUT /communicator/api/v1/directory/clients/c-4");
        assertThat(put.body().get("smsTransactionalConsent").asBoolean()).isTrue();
        assertThat(put.body().get("emailTransactionalConsent").asBoolean()).isFalse();
    }

    @Test
    void tellShouldSayWhenCommunicatorDoesNotAnswer() {
        communicator.stop(0);
        assertThat(feed.tell(demo.client("c-4").orElseThrow())).isFalse();
    }

    private Received next() throws InterruptedException {
        Received one = received.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        assertThat(one).as("a request within %d s", WAIT_SECONDS).isNotNull();
        return one;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
            exchange.sendResponseHeaders(answers.next(), -1);
            received.add(new Received(exchange.getRequestMethod() + ' ' + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Authorization"), body));
        }
    }
}

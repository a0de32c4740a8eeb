package org.communicator.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.sandbox.Provider.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.communicator.sandbox.Provider;
import org.communicator.sandbox.Provider.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest {

    private Provider provider;

    @BeforeEach
    void start() {
        provider = Provider.reporting("http://127.0.0.1:9/nobody#rc=0");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void handsetsShouldShowNamesAndTheLastMessage() {
        provider.control("PUT", "/handsets/%2B15005550010", "{\"name\":\"Karen Adams\"}");
        provider.create(text("See you at ten"));

        JsonNode karen = provider.control("GET", "/handsets", "").json().get("handsets").get(0);

        assertThat(karen.get("name").asText()).isEqualTo("Karen Adams");
        assertThat(karen.get("unread").intValue()).isEqualTo(1);
        assertThat(karen.get("ours").get(0).asText()).isEqualTo("+15005550006");
        assertThat(karen.get("last").get("body").asText()).isEqualTo("See you at ten");
    }

    @Test
    void readShouldSetTheCountBack() {
        provider.create(text("Hi"));

        assertThat(provider.control("POST", "/handsets/+15005550010/read", "").status()).isEqualTo(204);

        JsonNode karen = provider.control("GET", "/handsets", "").json().get("handsets").get(0);
        assertThat(karen.get("unread").intValue()).isZero();
    }

    @Test
    void messagesShouldPageBackFromAMessage() {
        String first = provider.create(text("one")).text("sid");
        String second = provider.create(text("two")).text("sid");

        Answer newest = provider.control("GET", "/messages?handset=%2B15005550010&limit=1", "");
        Answer older = provider.control("GET", "/messages?handset=%2B15005550010&before=" + second, "");

        assertThat(newest.json().get("messages").get(0).get("sid").asText()).isEqualTo(second);
        assertThat(newest.json().get("more").booleanValue()).isTrue();
        assertThat(older.json().get("messages").get(0).get("sid").asText()).isEqualTo(first);
        assertThat(older.json().get("more").booleanValue()).isFalse();
    }

    @Test
    void statisticsShouldCountWhatHappened() {
        provider.create(text("twice"));
        provider.create(text("twice"));
        provider.create(text(""));

        JsonNode statistics = provider.control("GET", "/statistics", "").json();

        assertThat(statistics.get("created").intValue()).isEqualTo(2);
        assertThat(statistics.get("rejectedByCode").get("21602").intValue()).isEqualTo(1);
        assertThat(statistics.get("duplicates").get("count").intValue()).isEqualTo(1);
    }

    @Test
    void clearShouldForgetEverything() {
        provider.create(text("Hi"));
        provider.control("PUT", "/faults", "{\"answer\":\"unavailable\"}");

        assertThat(provider.control("POST", "/clear", "").status()).isEqualTo(204);

        assertThat(provider.control("GET", "/handsets", "").json().get("handsets")).isEmpty();
        assertThat(provider.control("GET", "/faults", "").json().get("everyone").isNull()).isTrue();
        assertThat(provider.control("GET", "/statistics", "").json().get("created").intValue()).isZero();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "POST | /inbound | {",
        "POST | /inbound | []",
        "POST | /inbound | null",
        "POST | /inbound | {\"from\":\"+15005550010\",\"to\":\"+15005550006\"}",
        "POST | /inbound | {\"from\":\"Karen\",\"to\":\"+15005550006\",\"body\":\"Hi\"}",
        "POST | /inbound | {\"from\":\"+15005550010\",\"to\":\"+15005550006\",\"body\":\"Hi\",\"bcc\":1}",
        "POST | /inbound | {\"from\":\"+15005550010\",\"to\":\"+15005550006\",\"body\":\"Hi\",\"copies\":0}",
        "POST | /inbound | {\"from\":\"+15005550010\",\"to\":\"+15005550006\",\"body\":\"Hi\",\"url\":\"http://a\"}",
        "PUT | /faults | {\"answer\":\"maybe\"}",
        "PUT | /faults | {\"times\":0}",
        "PUT | /faults/Karen | {}",
        "PUT | /handsets/Karen | {\"name\":\"Karen\"}",
        "PUT | /handsets/+15005550010 | {\"name\":\" \"}",
        "PUT | /settings | {\"inboundUrl\":\"http://example.test/\"}",
        "GET | /messages?limit=many | {}"})
    void anyRequestShouldBeAnsweredWith400WhenItIsWrong(String method, String path, String json) {
        Answer answer = provider.control(method, path, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).isNotBlank().doesNotContain("Exception", "org.communicator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/messages/SM1", "/handsets"})
    void anyRequestShouldBeAnsweredWith404WhenThereIsNoSuchThing(String path) {
        assertThat(provider.control("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void anyRequestShouldBeAnsweredWith413WhenItIsTooLarge() {
        assertThat(provider.control("PUT", "/settings", " ".repeat(8_400_000)).status()).isEqualTo(413);
    }

    @Test
    void anyRequestShouldBeRefusedWhenAForeignPageSendsIt() {
        assertThat(raw("POST /sandbox/api/clear HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.test\r\n"))
                .contains("403");
    }

    @Test
    void anyRequestShouldBeRefusedWhenAForeignNameLeadsHere() {
        assertThat(raw("GET /sandbox/api/handsets HTTP/1.1\r\nHost: evil.test\r\n")).contains("403");
    }

    @Test
    void pageShouldForbidForeignScripts() {
        Answer page = provider.exchange(HttpRequest.newBuilder(provider.uri("/?handset=+15005550010")));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/phone/../org/communicator/sandbox/Sandbox.class", "/phone/nothing.js", "/index.html"})
    void pageShouldServeNothingElse(String path) {
        assertThat(provider.exchange(HttpRequest.newBuilder(provider.uri(path))).status()).isEqualTo(404);
    }

    @Test
    void eventsShouldTellOfANewMessage() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", provider.uri("/").getPort())) {
            BufferedReader events = ask(socket, "GET /sandbox/api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            skipTo(events, "retry:");

            provider.create(text("Live"));

            assertThat(skipTo(events, "event: messages")).isNotNull();
            assertThat(skipTo(events, "data:")).contains("\"Live\"");
        }
    }

    private String raw(String head) {
        try (Socket socket = new Socket("127.0.0.1", provider.uri("/").getPort())) {
            return ask(socket, head + "Content-Length: 0\r\nConnection: close\r\n").readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedReader ask(Socket socket, String head) throws IOException {
        socket.setSoTimeout(10_000);
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print(head + "\r\n");
        out.flush();
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String skipTo(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return line;
    }
}

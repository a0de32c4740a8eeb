package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioHttpClientTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int status = 200;
    private String contentType = "application/json";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void requestShouldGoToTheBaseUrlWithPathQueryFormAndCredentials() {
        Request request = new Request(HttpMethod.POST, "https://api.twilio.com/2010-04-01/X.json");
        request.addQueryParam("a", "+1 2");
        request.addPostParam("b", "é");
        request.setAuth("user", "password");

        Response response = client("/proxy/").reliableRequest(request);

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(asked).containsExactly("POST /proxy/2010-04-01/X.json?a=%2B1+2 b=%C3%A9 "
                + "Basic dXNlcjpwYXNzd29yZA==");
    }

    @ParameterizedTest
    @CsvSource({"500, application/json", "503, text/html", "200, text/html"})
    void requestShouldBeMadeOnceWhateverIsAnswered(int answer, String type) {
        status = answer;
        contentType = type;

        assertThat(client("").reliableRequest(request()).getStatusCode()).isEqualTo(answer);
        assertThat(client("").reliableRequest(request(), new int[] {500}, 3, 1).getStatusCode()).isEqualTo(answer);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "502, 502", "302, 400"})
    void requestShouldKeepTheStatusWhenTheAnswerIsNotTwilios(int answer, int seen) {
        status = answer;
        contentType = "text/html";

        Response response = client("").reliableRequest(request());

        assertThat(response.getStatusCode()).isEqualTo(seen);
        assertThat(response.getContent()).isEqualTo("{\"status\":" + answer + "}");
    }

    private TwilioHttpClient client(String path) {
        return new TwilioHttpClient(SmsStand.settings("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private static Request request() {
        return new Request(HttpMethod.GET, "https://api.twilio.com/2010-04-01/X.json");
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}

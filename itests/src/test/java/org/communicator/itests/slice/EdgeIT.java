package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Json;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Layout;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What browsers and strangers see of the server: closed by default. */
@ExtendWith(SharedStage.class)
class EdgeIT {

    private final URI server;
    private final String host;
    private final Business business;

    EdgeIT(Stage stage) {
        server = stage.distribution().url();
        host = stage.host().toString();
        business = Business.on(stage);
    }

    @Test
    void documentShouldBeTheOneOfTheSource() throws IOException {
        JsonNode source = new ObjectMapper(new YAMLFactory()).readTree(
                Layout.built("bundles/communicator-web/src/main/resources/openapi.yaml").toFile());

        assertThat(business.nobody().document().document()).isEqualTo(Json.read(source.toString()));
        assertThat(source.path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void pageOfTheHostShouldBeAllowedToCall() {
        HttpResponse<String> asked = preflight(host, "POST");

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains(host);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "Idempotency-Key", "Last-Event-ID");
        Answer answer = business.nobody().with("Origin", host).get("/session");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(host);
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Test
    void pageOfAnotherOriginShouldNotBeAllowedToCall() {
        for (String origin : new String[] {"https://evil.example", "null", host + ".evil.example", "http://127.0.0.1:1"}) {
            assertThat(preflight(origin, "POST").headers().map()).as(origin)
                    .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
            assertThat(business.nobody().with("Origin", origin).get("/session").headers().map()).as(origin)
                    .doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void nothingShouldBeServedBesideWhatIsOurs() {
        for (String path : new String[] {"/", "/system/console", "/karaf", "/cxf", "/communicator", "/communicator/",
            "/communicator/api", "/communicator/api/v2/session", "/WEB-INF/web.xml", "/communicator/ui/../../etc/passwd"}) {
            HttpResponse<String> answer = Plain.get(URI.create(server + path));
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Jetty", "Exception", "\tat ");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void componentsShouldBeServedToAnyPageOfTheHost() {
        HttpResponse<String> script = Plain.send(Plain.to(server.resolve("/communicator/ui/communicator.js"))
                .header("Origin", host).GET().build());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(script.headers().firstValue("Access-Control-Allow-Origin").orElse("")).isIn(host, "*");
        assertThat(script.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(script.body()).contains("communicator-messages");
    }

    @Test
    void addressShouldBeRefusedWithoutAWordTooManyWhenItIsAmbiguous() {
        for (String path : new String[] {"/api/v1/clients/%00", "/api/v1/clients/..%2f..%2fetc", "/hooks/..%2f..%2fhealth",
            "/api/v1/clients/a%2fb/messages", "/api/v1/%2e%2e/session", "/ui/..%2f..%2fetc%2fpasswd", "/ui/%2e%2e/health"}) {
            HttpResponse<String> answer = Plain.get(URI.create(server + "/communicator" + path));
            assertThat(answer.statusCode()).as(path).isIn(400, 401, 404);
            assertThat(answer.body()).as(path).doesNotContain("Jetty", "Exception", "\tat ", "root:");
        }
    }

    @Test
    void traceShouldNotBeServed() {
        HttpRequest trace = Plain.to(server.resolve("/communicator/api/v1/session"))
                .method("TRACE", HttpRequest.BodyPublishers.noBody()).build();

        assertThat(Plain.send(trace).statusCode()).isIn(401, 403, 404, 405, 501);
    }

    private HttpResponse<String> preflight(String origin, String method) {
        return Plain.send(Plain.to(URI.create(Rest.at(server).api() + "/session")).header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());
    }
}

package org.communicator.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.web.rest.ApiStage;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String CRM = "https://crm.example.com";
    private static final String SESSION = "/communicator/api/v1/session";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage().with("cors.origins", CRM + ", http://127.0.0.1:8781");

    @Test
    void preflightShouldAllowWhatTheHostNeedsWhenOriginIsTheHosts() {
        Answer answer = preflight(CRM, "/communicator/api/v1/conversations/x/messages");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(CRM);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "POST", "PUT", "PATCH", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "null", "https://crm.example.com.evil.example.com",
            "http://crm.example.com",
            "https://crm.example.com:8443", "https://CRM.example.com.", "*"})
    void preflightShouldAllowNothingWhenOriginIsAnothers(String origin) {
        Answer answer = preflight(origin, SESSION);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void answerShouldBeReadableWhenOriginIsTheHosts() {
        Answer answer = STAGE.api().get("/session", "Origin", "http://127.0.0.1:8781");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://127.0.0.1:8781");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/nowhere", "/events"})
    void refusalShouldBeReadableToo(String path) {
        Answer answer = STAGE.api().raw("GET", "/communicator/api/v1" + path, "", "Origin", CRM);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(CRM);
    }

    @Test
    void answerShouldSayNothingOfOriginsWhenOriginIsAnothers() {
        Answer answer = STAGE.api().get("/session", "Origin", "https://evil.example.com");

        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void componentsShouldBeReadableWhenOriginIsTheHosts() {
        assertThat(STAGE.api().raw("GET", "/communicator/ui/communicator.js", "", "Origin", CRM)
                .header("Access-Control-Allow-Origin")).isEqualTo(CRM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communicator/health", "/communicator/metrics", "/communicator/hooks/sms/twilio/inbound"})
    void restShouldStayClosedForPagesOfAnyOrigin(String path) {
        assertThat(STAGE.api().raw("GET", path, "", "Origin", CRM).header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SESSION, "/communicator/health", "/communicator/metrics", "/communicator/nowhere",
            "/communicator",
            "/communicator/hooks/sms/twilio/inbound", "/communicator/api/v1/openapi.json",
            "/communicator/api/v2/session"})
    void everyAnswerShouldCarrySecurityHeaders(String path) {
        Answer answer = STAGE.api().raw("GET", path, "", "Authorization", "Bearer "
                + Tokens.token(STAGE.server.clock.instant()));

        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isIn("no-store", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communicator", "/communicator/", "/communicator/nowhere", "/communicator/api",
            "/communicator/api/v2/x"})
    void unknownPathShouldBeAProblem(String path) {
        Answer answer = STAGE.api().raw("POST", path, "x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    private static Answer preflight(String origin, String path) {
        return STAGE.api().raw("OPTIONS", path, "", "Origin", origin, "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "authorization,content-type,idempotency-key");
    }
}

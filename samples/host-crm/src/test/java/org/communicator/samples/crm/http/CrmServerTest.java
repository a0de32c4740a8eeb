package org.communicator.samples.crm.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.communicator.samples.crm.Settings;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.messaging.DirectoryFeed;
import org.communicator.samples.crm.messaging.TokenMint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmServerTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final byte[] SECRET = "a-secret-of-at-least-32-bytes-here".getBytes(UTF_8);
    private static final String DANA = "{\"staff\":\"s-dana\",\"location\":\"downtown\",\"password\":\"lakeside\"}";

    private final HttpClient browser = HttpClient.newHttpClient();
    private CrmServer crm;

    @BeforeEach
    void start() throws IOException {
        Demo demo = Demo.load(Clock.systemUTC());
        TokenMint mint = new TokenMint(SECRET, Clock.systemUTC());
        crm = CrmServer.start(new Settings(0, NOBODY, NOBODY, SECRET), demo, mint, new DirectoryFeed(NOBODY, mint, demo));
    }

    @AfterEach
    void stop() {
        crm.stop();
    }

    @Test
    void pageShouldLeadToTheSignInWithoutASession() throws Exception {
        HttpResponse<String> answer = get("/clients", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
    }

    @Test
    void tokenShouldBeRefusedWithoutASession() throws Exception {
        assertThat(post("/session/token", "", "").statusCode()).isEqualTo(401);
        assertThat(get("/api/desk", "").statusCode()).isEqualTo(401);
    }

    @Test
    void signInShouldRefuseAWrongPassword() throws Exception {
        HttpResponse<String> answer = post("/login", DANA.replace("lakeside", "guess"), "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void signInShouldRefuseALocationOfOthers() throws Exception {
        assertThat(post("/login", DANA.replace("downtown", "riverside"), "").statusCode()).isEqualTo(422);
    }

    @Test
    void signInShouldRefuseWhatIsNoForm() throws Exception {
        assertThat(post("/login", "not json", "").statusCode()).isEqualTo(401);
    }

    @Test
    void signInShouldSetACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        assertThat(post("/login", DANA, "").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void tokenShouldSpeakOfWhoeverIsSignedIn() throws Exception {
        String token = json(post("/session/token", "", signedIn())).get("token").asText();
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo("s-dana");
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("location")).isEqualTo("downtown");
    }

    @Test
    void tokenShouldBeRefusedToAPageOfAnotherOrigin() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(crm.address().resolve("/session/token"))
                .header("Cookie", signedIn()).header("Origin", "http://elsewhere.example").POST(BodyPublishers.noBody()).build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void signOutShouldEndTheSession() throws Exception {
        String cookie = signedIn();
        assertThat(post("/logout", "", cookie).statusCode()).isEqualTo(204);
        assertThat(get("/api/desk", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void deskShouldShowTheClientsOfOnesOwnLocationsOnly() throws Exception {
        JsonNode desk = json(get("/api/desk", signedIn()));
        assertThat(desk.get("clients").findValuesAsText("name")).contains("Karen Adams").doesNotContain("Rosa Alvarez");
    }

    @Test
    void consentsShouldChangeAndSayThatCommunicatorDoesNotKnowYet() throws Exception {
        String cookie = signedIn();
        String wanted = "{\"sms\":true,\"email\":false,\"app\":false}";
        JsonNode answer = json(post("/api/clients/c-4/consents", wanted, cookie));
        assertThat(answer.get("told").asBoolean()).isFalse();
        assertThat(answer.at("/client/sms").asBoolean()).isTrue();
    }

    @Test
    void consentsShouldBeRefusedForAClientOfOthers() throws Exception {
        String wanted = "{\"sms\":true,\"email\":false,\"app\":false}";
        assertThat(post("/api/clients/c-7/consents", wanted, signedIn()).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesShouldCarryAStrictPolicyThatNamesCommunicatorOnly() throws Exception {
        HttpResponse<String> page = get("/clients", signedIn());
        assertThat(page.body()).contains(NOBODY + "/communicator/ui/communicator.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'").contains("script-src 'self' " + NOBODY + ";").doesNotContain("unsafe");
    }

    @Test
    void assetsShouldNotLeadOutOfTheirFolder() throws Exception {
        assertThat(get("/assets/crm.css", "").statusCode()).isEqualTo(200);
        assertThat(get("/assets/demo.json", "").statusCode()).isEqualTo(404);
        assertThat(get("/assets/..%2Fdemo.json", "").statusCode()).isEqualTo(404);
    }

    private String signedIn() throws Exception {
        return post("/login", DANA, "").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return browser.send(to(path, cookie).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String cookie) throws Exception {
        return browser.send(to(path, cookie).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(crm.address().resolve(path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}

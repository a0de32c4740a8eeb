package org.communicator.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communicator.web.rest.ApiStage;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationFilterTest {

    private static final String SESSION = "/communicator/api/v1/session";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/conversations", "/events", "/nowhere", "/openapi.json/../session", "/", "",
            "/openapi.json/x", "/directory/bulk", "/session/../openapi.jso"})
    void requestShouldAnswer401WhenThereIsNoToken(String path) {
        Answer answer = STAGE.api().raw("GET", "/communicator/api/v1" + path, "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"communicator\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic c3RhZmY6c2VjcmV0", "Bearer", "Bearer ", "Token x", "bearer:x"})
    void requestShouldAnswer401WhenAuthorizationIsSomethingElse(String header) {
        assertThat(STAGE.api().raw("GET", SESSION, "", "Authorization", header).status()).isEqualTo(401);
    }

    @Test
    void requestShouldSayWhyWhenTokenIsNotGood() {
        String expired = Tokens.token(STAGE.server.clock.instant().minus(Duration.ofHours(1)));

        Answer answer = STAGE.api().raw("GET", SESSION, "", "Authorization", "Bearer " + expired);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/detail")).isEqualTo("The token has expired.");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void requestShouldAnswer401WhenTokenStandsInTheUrl() {
        String token = Tokens.token(STAGE.server.clock.instant());

        assertThat(STAGE.api().raw("GET", SESSION + "?access_token=" + token, "").status()).isEqualTo(401);
    }

    @Test
    void requestShouldBeTakenWhenSchemeIsInLowerCase() {
        String token = Tokens.token(STAGE.server.clock.instant());

        assertThat(STAGE.api().raw("GET", SESSION, "", "Authorization", "bearer " + token).status()).isEqualTo(200);
    }
}

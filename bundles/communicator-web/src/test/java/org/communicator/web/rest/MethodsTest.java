package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @ParameterizedTest
    @CsvSource({"POST,/session,GET", "DELETE,/clients/karen/messages,GET", "PUT,/conversations,GET",
            "PATCH,/session,GET",
            "GET,/directory/bulk,POST", "GET,/directory/clients/c,PUT", "POST,/directory/staff/s,DELETE",
            "TRACE,/session,GET",
            "POST,/events,GET", "DELETE,/events,GET", "POST,/openapi.json,GET"})
    void requestShouldAnswer405WhenMethodIsNotServed(String method, String path, String allowed) {
        Answer answer = STAGE.api().send(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/clients/karen", "/conversations", "/openapi.json", "/events"})
    void headShouldAnswerLikeGetWithoutBodyWhenThereIsAGet(String path) {
        Answer answer = STAGE.api().send("HEAD", path, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/clients/karen/messages", "/directory/bulk", "/events"})
    void optionsShouldTellMethodsWhenAskedByTheHostItself(String path) {
        Answer answer = STAGE.api().send("OPTIONS", path, "");

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.header("Allow")).contains("OPTIONS").containsAnyOf("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/conversations", "/events", "/openapi.json"})
    void getShouldAnswer406WhenNothingServedIsAccepted(String path) {
        Answer answer = STAGE.api().get(path, "Accept", "application/xml");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void problemShouldBeAProblemWhenOnlyJsonIsAccepted() {
        Answer answer = STAGE.api().get("/clients/nobody", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void documentShouldBeOpenAndCachedByItsTagWhenAskedTwice() {
        Answer first = STAGE.api().raw("GET", "/communicator/api/v1/openapi.json", "");
        Answer second = STAGE.api().raw("GET", "/communicator/api/v1/openapi.json", "", "If-None-Match",
                first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/openapi")).isEqualTo("3.1.0");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }
}

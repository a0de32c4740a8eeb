package org.communicator.itests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer of the API, with what holds for every one of them already checked.
 *
 * @param status the status
 * @param headers the headers
 * @param body the body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final Pattern STACK_TRACE = Pattern.compile("\\tat |\\bat [a-z]+\\.[\\w.$]+\\(|Exception|\\.java:\\d");
    private static final String PREFIX = "urn:communicator:problem:";

    static Answer of(HttpResponse<String> response) {
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        assertThat(STACK_TRACE.matcher(answer.body).find()).as("a stack trace in " + answer.body).isFalse();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        // A file never changes: the browser of whoever opened it may keep it, and nobody else.
        assertThat(answer.header("Cache-Control")).containsAnyOf("no-store", "private, ");
        return answer;
    }

    /** A header; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body as a tree. */
    public JsonNode json() {
        return Json.read(body);
    }

    /** Insists on a status; the body is in the failure's message. */
    public Answer expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Insists on a problem of that status and type. */
    public Answer expectProblem(int expected, String type) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("type").asText()).isEqualTo(PREFIX + type);
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("detail").asText()).as("a sentence for a person").isNotBlank();
        return this;
    }

    /** The pointers to what is wrong, of a problem. */
    public List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        json().path("errors").forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }

    /** The entries of a page. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        json().path("items").forEach(items::add);
        return items;
    }
}

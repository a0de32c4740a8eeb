package org.communicator.web.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** What was answered. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final String TYPES = "urn:communicator:problem:";

    /** The header's value; empty if there is none. */
    public String header(String name) {
        return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> String.join(", ", entry.getValue())).findFirst().orElse("");
    }

    public JsonNode json() {
        try {
            return new JsonMapper().readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(body, broken);
        }
    }

    /** The value at a JSON pointer, as text. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** The last word of the problem's type. */
    public String problem() {
        return at("/type").replace(TYPES, "");
    }

    /** Where the first of the wrong values is. */
    public String pointer() {
        return at("/errors/0/pointer");
    }
}

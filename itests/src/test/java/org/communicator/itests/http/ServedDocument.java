package org.communicator.itests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The OpenAPI document as it is served, to hold answers against. */
public final class ServedDocument {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ServedDocument(JsonNode document) {
        this.document = document;
    }

    /** Reads it from a server. */
    public static ServedDocument of(URI api) {
        return new ServedDocument(Json.read(Plain.get(URI.create(api + "/openapi.json")).body()));
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** Insists that an answer is one that the document announces. Of a path that it does not know, only a problem is. */
    public void check(String method, String path, Answer answer) {
        JsonNode responses = operation(method, path).map(operation -> operation.path("responses")).orElse(document);
        JsonNode response = resolve(responses.has(Integer.toString(answer.status()))
                ? responses.path(Integer.toString(answer.status())) : responses.path("default"));
        if (response.isMissingNode()) {
            response = document.at("/components/responses/Problem");
            assertThat(answer.status()).as("an answer that is not announced: " + method + " " + path).isGreaterThanOrEqualTo(400);
        }
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            assertThat(answer.body()).as("a body that is not announced: " + method + " " + path).isEmpty();
        } else {
            checkBody(content, answer);
        }
    }

    /** Insists that a value is as a schema of the document says. */
    public void checkSchema(String name, JsonNode value) {
        JsonNode reference = Json.tree(Map.of("$ref", "#/components/schemas/" + name));
        assertThat(schema(reference).validate(value)).as(name + ": " + value).isEmpty();
    }

    private void checkBody(JsonNode content, Answer answer) {
        String type = answer.header("Content-Type").split(";")[0].strip();
        assertThat(content.has(type) || content.has("*/*")).as("media type " + type + " of " + answer.status() + " " + answer.body()).isTrue();
        if (type.endsWith("json")) {
            assertThat(schema(content.path(type).path("schema")).validate(answer.json()))
                    .as(answer.status() + " " + answer.body()).isEmpty();
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        String plain = path.split("\\?")[0];
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            String template = Pattern.quote(entry.getKey()).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            if (plain.matches(template) && entry.getValue().has(method.toLowerCase(Locale.ROOT))) {
                return Optional.of(entry.getValue().path(method.toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private JsonSchema schema(JsonNode node) {
        return schemas.computeIfAbsent(node, missing -> {
            ObjectNode whole = missing.deepCopy();
            whole.set("components", document.path("components"));
            return FACTORY.getSchema(whole, STRICT);
        });
    }
}

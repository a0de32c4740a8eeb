package org.communicator.web.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The API's document, and what it says of an answer. */
public final class Document {

    private static final JsonNode DOCUMENT = read();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<JsonNode, JsonSchema> COMPILED = new ConcurrentHashMap<>();
    private static final Map<String, JsonNode> OPERATIONS = new ConcurrentHashMap<>();

    private Document() {
    }

    public static JsonNode root() {
        return DOCUMENT;
    }

    /** What is wrong with a value by the schema of that name. */
    public static Set<ValidationMessage> check(String schema, JsonNode value) {
        return check(DOCUMENT.at("/components/schemas/" + schema), value);
    }

    /** The operations, by method and path as the document has it. */
    public static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        DOCUMENT.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> !member.getKey().equals("parameters"))
                .forEach(member -> operations.put(member.getKey().toUpperCase() + " " + path.getKey(),
                member.getValue())));
        return operations;
    }

    /** The value behind a reference. */
    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Fails if an answer is not what the document says of the operation. */
    static void insist(String method, String path, Answer answer) {
        Optional<JsonNode> operation = find(method, path);
        if (operation.isEmpty() || method.equals("HEAD")) {
            return;
        }
        if (answer.body().isEmpty()) {
            if (answer.status() >= 400) {
                throw new AssertionError(method + " " + path + " answered " + answer.status() + " without a problem");
            }
            return;
        }
        JsonNode responses = operation.get().get("responses");
        String status = Integer.toString(answer.status());
        JsonNode response = resolve(responses.path(responses.has(status) ? status : "default"));
        String type = answer.header("Content-Type").split(";")[0];
        JsonNode all = response.path("content");
        JsonNode content = all.has(type) ? all.path(type) : all.path("*/*");
        if (content.isMissingNode()) {
            throw new AssertionError(method + " " + path + " answered " + answer.status() + " "
                    + answer.header("Content-Type") + ", which the document does not have: " + answer.body());
        }
        if (!type.endsWith("json")) {
            return;
        }
        Set<ValidationMessage> wrong = check(content.get("schema"), answer.json());
        if (!wrong.isEmpty()) {
            throw new AssertionError(method + " " + path + ": " + wrong + " in " + answer.body());
        }
    }

    private static Optional<JsonNode> find(String method, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return Optional.ofNullable(OPERATIONS.computeIfAbsent(method + " " + plain, key ->
                operations().entrySet().stream()
                .filter(entry -> key.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.indexOf('{'), b.indexOf('{'))))
                .map(Map.Entry::getValue).orElse(null)));
    }

    private static Set<ValidationMessage> check(JsonNode schema, JsonNode value) {
        return COMPILED.computeIfAbsent(schema, Document::compile).validate(value, context ->
                context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    private static JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(new File("src/main/resources/openapi.yaml"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.stage.Document;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Test;

/** The document and what is served are one. */
class OpenApiTest {

    private static final Set<Parameter.Source> TOLD = Set.of(Parameter.Source.PATH, Parameter.Source.QUERY,
            Parameter.Source.HEADER);

    /** A body with an annotation of our own has an unknown source. */
    private static final Set<Parameter.Source> BODY = Set.of(Parameter.Source.ENTITY, Parameter.Source.UNKNOWN);

    @Test
    void documentShouldHaveEveryOperationWithItsParametersWhenComparedWithTheResources() {
        assertThat(documented()).isEqualTo(served());
    }

    @Test
    void documentShouldSayWhichOperationsTakeABodyWhenComparedWithTheResources() {
        Set<String> documented = Document.operations().entrySet().stream().filter(entry ->
                entry.getValue().has("requestBody"))
                .map(Map.Entry::getKey).collect(Collectors.toSet());

        assertThat(documented).isEqualTo(withBody());
    }

    @Test
    void everyPostShouldTakeAnIdempotencyKey() {
        assertThat(documented().entrySet()).filteredOn(operation -> operation.getKey().startsWith("POST ")).isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.getValue()).as(operation.getKey()).contains("header Idempotency-Key"));
    }

    @Test
    void documentShouldNameEveryProblem() {
        String named = Document.root().at("/components/responses/Problem/description").asText();

        assertThat(ProblemType.values()).allSatisfy(type ->
                assertThat(named).contains("`" + type.uri().substring("urn:communicator:problem:".length()) + "`"));
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> operations = new TreeMap<>();
        Document.operations().forEach((name, operation) -> {
            Set<String> parameters = new TreeSet<>();
            JsonNode path = Document.root().get("paths").get(name.substring(name.indexOf(' ') + 1));
            for (JsonNode list : new JsonNode[] {path.path("parameters"), operation.path("parameters")}) {
                StreamSupport.stream(list.spliterator(), false).map(Document::resolve)
                        .forEach(parameter -> parameters.add(parameter.get("in").asText() + " "
                        + parameter.get("name").asText()));
            }
            operations.put(name, parameters);
        });
        return operations;
    }

    private static Map<String, Set<String>> served() {
        Map<String, Set<String>> operations = new TreeMap<>();
        each((name, method) -> operations.put(name, method.getInvocable().getParameters().stream()
                .filter(parameter -> TOLD.contains(parameter.getSource()))
                .map(parameter -> parameter.getSource().name().toLowerCase() + " " + parameter.getSourceName())
                .collect(Collectors.toCollection(TreeSet::new))));
        return operations;
    }

    private static Set<String> withBody() {
        Set<String> names = new TreeSet<>();
        each((name, method) -> {
            if (method.getInvocable().getParameters().stream().anyMatch(p -> BODY.contains(p.getSource()))) {
                names.add(name);
            }
        });
        return names;
    }

    private static void each(BiConsumer<String, ResourceMethod> consumer) {
        RestServlet.resources(new Ports()).forEach(instance -> walk("", ReadyMade.model(instance), consumer));
    }

    private static void walk(String parent, Resource resource, BiConsumer<String, ResourceMethod> consumer) {
        String path = parent + resource.getPath();
        resource.getResourceMethods().forEach(method -> consumer.accept(method.getHttpMethod() + " " + path, method));
        resource.getChildResources().forEach(child -> walk(path, child, consumer));
    }
}

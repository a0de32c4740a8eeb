package org.communicator.itests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Layout;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.communicator.itests.world.RouteFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An administrator replaces, adds and removes routes of a running system, with files (K02). */
@Order(102)
class RoutesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOKEN = "website-token-of-this-test";
    private static final String SIGNED = """
            - route:
                id: sms-outbound
                from:
                  uri: direct:sms-outbound
                  steps:
                    - setBody: {simple: "${body} %s"}
                    - process: {ref: sms-outbound-request}
                    - to: twilio:message/creator
                    - process: {ref: sms-outbound-answer}
            """;

    private static Stage stage;
    private static Broker broker;

    private final Business business = Business.on(stage);
    private final Place downtown = business.place("Downtown");
    private final Person karen = business.client("Karen Adams", downtown);
    private final Rest anna = business.staff("Anna", downtown);
    private final RouteFiles routes = business.routes();

    @BeforeAll
    static void start() {
        broker = Broker.started();
        stage = Stage.set("routes");
        stage.distribution().start();
    }

    @AfterAll
    static void stop() {
        stage.close();
        broker.close();
    }

    @AfterEach
    void leaveNoFile() throws IOException {
        try (var files = Files.list(stage.distribution().etc("communicator/routes"))) {
            for (Path file : files.filter(file -> !file.endsWith("README.txt")).toList()) {
                routes.remove(file.getFileName().toString());
            }
        }
    }

    @Test
    void fileShouldReplaceTheWayOutUntilItIsRemovedAlsoAfterARestart() {
        routes.put("signed.yaml", SIGNED.formatted("- the office"));
        assertThat(routes.of("sms-outbound")).extracting(route -> route.path("state").asText())
                .containsExactlyInAnyOrder("REPLACED", "RUNNING");
        sends("One", "One - the office");

        routes.put("signed.yaml", SIGNED.formatted("- the desk"));
        sends("Two", "Two - the desk");

        stage.distribution().restart();
        Await.until("the file's route runs again", SOON, () -> routes.ofFile("signed.yaml").size() == 1);
        sends("Three", "Three - the desk");

        routes.remove("signed.yaml");
        sends("Four", "Four");
        assertThat(routes.of("sms-outbound")).singleElement().satisfies(route -> {
            assertThat(route.path("source").asText()).isEqualTo("BUILT_IN");
            assertThat(route.at("/figures/total").asInt()).isPositive();
        });
    }

    @Test
    void brokenFilesShouldChangeNothingAndBeNamedWithTheirLine() {
        routes.put("signed.yaml", SIGNED.formatted("- good"));

        JsonNode yaml = routes.putBroken("signed.yaml", SIGNED.formatted("- bad").replace("- to:", "- toto:"));
        JsonNode xml = routes.putBroken("status.xml", "<route id=\"sms-status\">\n  <from uri=\"direct:sms-status\"/>\n  <oops/>\n</route>\n");

        assertThat(yaml.path("line").asInt()).isEqualTo(8);
        assertThat(yaml.path("cause").asText()).contains("toto");
        assertThat(xml.path("line").asInt()).isEqualTo(3);
        sends("Still", "Still - good");
        stage.distribution().awaitHealth("both files are named", SOON, there -> {
            String cause = there.at("/parts/routes/cause").asText();
            return cause.contains("signed.yaml, line 8") && cause.contains("status.xml, line 3");
        });
        Await.until("the log names them", SOON, () -> stage.distribution().logs().contains("signed.yaml, line 8")
                && stage.distribution().logs().contains("status.xml, line 3"));
    }

    @Test
    void noMessageShouldBeLostOrDoubledWhileRoutesAreReplaced() {
        List<String> texts = IntStream.range(0, 45).mapToObj(number -> "Number " + number + " of the swap").toList();
        for (int i = 0; i < texts.size(); i++) {
            anna.once("swap-" + i).write(karen.id(), texts.get(i)).expect(202);
            assertThat(business.writes(karen, downtown, "Answer " + i)).isBetween(200, 299);
            if (i % 10 == 0) {
                routes.write("signed.yaml", SIGNED.formatted("").replace("${body} ", "${body}"));
            }
            if (i % 10 == 5) {
                routes.write("signed.yaml", "# again\n" + SIGNED.formatted("").replace("${body} ", "${body}"));
            }
        }

        Await.until("all have arrived", Duration.ofMinutes(2), () -> business.sandbox().received(karen.phone()).size() >= texts.size());
        assertThat(business.sandbox().received(karen.phone())).extracting(message -> message.path("body").asText())
                .containsExactlyInAnyOrderElementsOf(texts);
        Await.until("all are delivered", Duration.ofMinutes(1), () -> conversation().stream()
                .filter(message -> message.path("status").asText().equals("DELIVERED")).count() == texts.size());
        assertThat(conversation()).filteredOn(message -> message.path("direction").asText().equals("INBOUND")).hasSize(texts.size());
    }

    @Test
    void sampleOfAWebsiteShouldBringWhatAVisitorWritesIntoTheConversation() {
        configure(Map.of("website.token", TOKEN, "website.number", downtown.number(), "website.account", business.account()));
        routes.put("website.yaml", sample("website.yaml"));
        String body = "{\"id\": \"w-1\", \"phone\": \"" + karen.phone() + "\", \"text\": \"Open on Sunday?\"}";

        assertThat(call(TOKEN, body)).isEqualTo(200);
        assertThat(call(TOKEN, body)).isEqualTo(200);
        assertThat(call("wrong-token-of-this-test", body)).isEqualTo(401);
        assertThat(call(TOKEN, body.replace(karen.phone(), "nobody"))).isEqualTo(400);

        assertThat(conversation()).singleElement().extracting(message -> message.path("text").asText()).isEqualTo("Open on Sunday?");
        sends("From ten to four", "From ten to four");
        assertThat(stage.distribution().logs()).doesNotContain(TOKEN);
    }

    @Test
    void sampleOfCopiesShouldPutEveryInboundTextIntoAFolderAndATopic() throws IOException {
        Path copies = Files.createTempDirectory("copies");
        configure(Map.of("jms.url", broker.url(), "jms.user", "nobody", "jms.password", "jms-password-of-this-test",
                "copies.folder", copies.toString()));
        routes.put("copy-inbound.yaml", sample("copy-inbound.yaml"));

        assertThat(business.writes(karen, downtown, "Please copy this")).isBetween(200, 299);

        Await.until("the topic was told", SOON, () -> broker.heard().contains("Please copy this"));
        try (var files = Files.list(copies)) {
            assertThat(files.map(RoutesIT::read)).containsExactly("Please copy this");
        }
        assertThat(conversation()).extracting(message -> message.path("text").asText()).containsExactly("Please copy this");
        assertThat(stage.distribution().logs()).doesNotContain("jms-password-of-this-test");
    }

    @Test
    void stoppedRouteShouldKeepMessagesUntilItIsStarted() {
        routes.steer("sms-outbound", "stop");
        assertThat(routes.of("sms-outbound")).extracting(route -> route.path("state").asText()).containsExactly("STOPPED");
        anna.write(karen.id(), "Wait for it").expect(202);
        Await.until("it is tried", SOON, () -> stage.distribution().health().at("/parts/routes/cause").asText().contains("stopped"));
        assertThat(business.sandbox().received(karen.phone())).isEmpty();

        routes.steer("sms-outbound", "start");

        business.sandbox().awaitReceived(karen.phone(), "Wait for it", Duration.ofMinutes(1));
    }

    private void sends(String text, String arrives) {
        anna.write(karen.id(), text).expect(202);
        business.sandbox().awaitReceived(karen.phone(), arrives, SOON);
    }

    private List<JsonNode> conversation() {
        return anna.get("/clients/" + karen.id() + "/messages?limit=100").expect(200).items();
    }

    private static int call(String token, String body) {
        return Plain.send(Plain.to(stage.distribution().url().resolve("/communicator/hooks/custom/website/message"))
                .header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body)).build()).statusCode();
    }

    private static void configure(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        try {
            Files.writeString(stage.distribution().etc("org.communicator.routes.cfg"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(String name) {
        return read(Layout.root().resolve("samples/custom-route").resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.communicator.api.operations.Health;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteInfo.State;
import org.communicator.api.route.RouteProblem;
import org.communicator.testkit.memory.MemoryMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

/** Files come, change and go while routes run (K02). */
class AdministratorRoutesTest {

    private static final String YAML = """
            - route:
                id: %s
                from:
                  uri: direct:%s
                  steps:
                    - setBody:
                        constant: %s
            """;

    private final FakeBundles bundles = new FakeBundles();
    private final ServiceReference<RoutesBuilder> sms = bundles.reference("sms");
    private final RoutesBuilder builtIn = route("sms-outbound");
    private final Path folder;
    private final RouteSettings settings;
    private ChannelRoutes routes;

    AdministratorRoutesTest(@TempDir Path folder) {
        this.folder = folder;
        this.settings = new RouteSettings(Map.of("greeting", "Hello there"), folder);
        this.routes = new ChannelRoutes(bundles.context(), new MemoryMeters(), settings);
    }

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void fileShouldReplaceABuiltInAndItsRemovalShouldRestoreIt() {
        routes.addRoutes(builtIn, sms);
        write("mine.yaml", yaml("sms-outbound", "first"));
        assertThat(ask("sms-outbound")).isEqualTo("first");
        assertThat(states("sms-outbound")).containsExactlyInAnyOrder(State.REPLACED, State.RUNNING);
        assertThat(routes.health()).isEqualTo(Health.UP);

        write("mine.yaml", yaml("sms-outbound", "second"));
        assertThat(ask("sms-outbound")).isEqualTo("second");

        delete("mine.yaml");
        assertThat(ask("sms-outbound")).isEqualTo("built in");
        routes.reread();
        assertThat(states("sms-outbound")).containsExactly(State.RUNNING);
        assertThat(sms().getRouteDefinitions()).hasSize(1);
    }

    @Test
    void fileShouldReplaceABuiltInFromTheStartWhenItWasThereBefore() {
        routes.close();
        writeOnly("mine.xml", """
                <routes xmlns="http://camel.apache.org/schema/xml-io">
                  <route id="sms-outbound">
                    <from uri="direct:sms-outbound"/>
                    <setBody><constant>{{greeting}}</constant></setBody>
                  </route>
                </routes>
                """);
        routes = new ChannelRoutes(bundles.context(), new MemoryMeters(), settings);
        assertThat(problems()).extracting(RouteProblem::cause).containsExactly("waits: the channel sms does not run");
        assertThat(routes.health()).isEqualTo(Health.UP);

        routes.addRoutes(builtIn, sms);

        assertThat(problems()).isEmpty();
        assertThat(ask("sms-outbound")).isEqualTo("Hello there");
    }

    @Test
    void fileShouldComeBackWithItsChannel() {
        routes.addRoutes(builtIn, sms);
        write("mine.yaml", yaml("sms-outbound", "mine"));
        routes.removeRoutes(builtIn, sms);
        routes.reread();
        assertThat(routes.report().routes()).isEmpty();

        routes.addRoutes(route("sms-outbound"), sms);

        assertThat(ask("sms-outbound")).isEqualTo("mine");
    }

    @Test
    void routeOfNoChannelShouldRunInAContextOfItsOwnAndGoWithIt() {
        write("hello.yml", yaml("hello", "hi"));
        assertThat(routes.report().routes()).extracting(RouteInfo::context).containsExactly(RouteInfo.CUSTOM);
        assertThat(routes.report().routes()).extracting(route -> route.file().orElse("")).containsExactly("hello.yml");

        delete("hello.yml");

        assertThat(routes.report().routes()).isEmpty();
        assertThat(bundles.services).isEmpty();
    }

    @Test
    void brokenYamlShouldChangeNothingAndBeNamedWithItsLine() {
        routes.addRoutes(builtIn, sms);
        write("mine.yaml", yaml("sms-outbound", "good"));

        write("mine.yaml", yaml("sms-outbound", "bad").replace("setBody", "setNoBody"));

        assertThat(ask("sms-outbound")).isEqualTo("good");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("mine.yaml");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.cause()).contains("setNoBody");
        });
        assertThat(routes.health().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(routes.health().cause()).contains("mine.yaml, line 6");

        write("mine.yaml", yaml("sms-outbound", "better"));
        assertThat(problems()).isEmpty();
        assertThat(ask("sms-outbound")).isEqualTo("better");
    }

    @Test
    void brokenXmlShouldBeNamedWithItsLine() {
        routes.addRoutes(builtIn, sms);
        write("mine.xml", """
                <route id="sms-outbound">
                  <from uri="direct:sms-outbound"/>
                  <setBody><constant>x</constant></setBody
                </route>
                """);

        assertThat(ask("sms-outbound")).isEqualTo("built in");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("mine.xml");
            assertThat(problem.line()).isBetween(3, 4);
        });
    }

    @Test
    void routeThatCannotBeMadeShouldChangeNothingAndBeNamedWithItsLine() {
        routes.addRoutes(builtIn, sms);
        write("mine.yaml", "# a line before\n" + yaml("sms-outbound", "x").replace("- setBody:", "- to: nosuch:thing\n        - setBody:"));

        assertThat(ask("sms-outbound")).isEqualTo("built in");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.cause()).contains("nosuch");
        });
        assertThat(sms().getRouteDefinitions()).hasSize(1);
    }

    @Test
    void valueShouldNotBeShownWhenARouteWithItIsBroken() {
        settings.modified(Map.of("broker.password", "tops3cret"));
        write("mine.yaml", yaml("other", "x").replace("- setBody:", "- to: nosuch:tops{{broker.password}}?password={{broker.password}}\n        - setBody:"));

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem.cause())
                .contains("{{broker.password}}").doesNotContain("tops3cret"));
    }

    @Test
    void fileShouldBeRefusedWhenItsRoutesBelongToTwoContextsOrHaveNoId() {
        write("two.yaml", yaml("sms-outbound", "x") + yaml("other", "x"));
        write("none.yaml", "- from:\n    uri: direct:x\n    steps:\n      - log: x\n");
        write("empty.yaml", "");

        assertThat(problems()).extracting(RouteProblem::cause).anyMatch(cause -> cause.contains("files of their own"))
                .anyMatch(cause -> cause.contains("needs an id"));
        assertThat(problems()).hasSize(3);
    }

    @Test
    void secondFileShouldBeRefusedWhenItHasTheSameRoute() {
        write("a.yaml", yaml("one", "a"));
        write("b.yaml", yaml("one", "b"));

        assertThat(problems()).extracting(RouteProblem::words).containsExactly("b.yaml, line 1: the route one is already in a.yaml");
    }

    @Test
    void fileShouldBeRefusedWhenItTakesTheMessagesOfAnotherRoute() {
        routes.addRoutes(builtIn, sms);
        write("a.yaml", yaml("sms-outbound", "x").replace("id: sms-outbound", "id: sms-thief"));

        assertThat(ask("sms-outbound")).isEqualTo("built in");
        assertThat(problems()).extracting(RouteProblem::words).containsExactly(
                "a.yaml, line 1: the route sms-outbound already takes the messages of direct://sms-outbound");
    }

    @Test
    void fileShouldNotBeTakenWhileItIsBeingWritten() {
        routes.addRoutes(builtIn, sms);
        writeOnly("mine.yaml", yaml("sms-outbound", "ha"));
        routes.reread();
        writeOnly("mine.yaml", yaml("sms-outbound", "whole"));
        routes.reread();
        assertThat(ask("sms-outbound")).isEqualTo("built in");

        routes.reread();

        assertThat(ask("sms-outbound")).isEqualTo("whole");
    }

    @Test
    void stopShouldHoldUntilStartAlsoWhenARouteIsReplaced() {
        routes.addRoutes(builtIn, sms);
        write("mine.yaml", yaml("sms-outbound", "mine"));

        assertThat(routes.stop("sms-outbound")).isTrue();
        assertThat(states("sms-outbound")).contains(State.STOPPED);
        assertThat(sms().createProducerTemplate().request("direct:sms-outbound", call -> { }).getException()).isNotNull();
        write("mine.yaml", yaml("sms-outbound", "newer"));
        assertThat(states("sms-outbound")).contains(State.STOPPED);

        assertThat(routes.start("sms-outbound")).isTrue();
        assertThat(ask("sms-outbound")).isEqualTo("newer");
        assertThat(routes.stop("no-such")).isFalse();
    }

    @Test
    void reportShouldCountWhatWentThroughAndNameTheLastFailure() {
        routes.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sms-status").routeId("sms-status").process(exchange -> {
                    if (exchange.getMessage().getBody(String.class).equals("bad")) {
                        throw new IllegalStateException("+13035550100 said no");
                    }
                });
            }
        }, sms);
        ProducerTemplate template = sms().createProducerTemplate();
        List.of("good", "bad", "good").forEach(body -> template.request("direct:sms-status",
                call -> call.getMessage().setBody(body)));

        assertThat(routes.report().routes()).singleElement().satisfies(route -> {
            assertThat(route.figures().total()).isEqualTo(3);
            assertThat(route.figures().failed()).isEqualTo(1);
            assertThat(route.figures().inFlight()).isZero();
            assertThat(route.figures().lastFailure()).isEqualTo("illegal state");
            assertThat(route.figures().lastFailureAt()).isPresent();
        });
    }

    /** A thousand and more messages by eight threads while a route is replaced, broken, changed and restored again. */
    @Test
    void noMessageShouldBeLostOrFailWhileRoutesAreReplaced() throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        routes.addRoutes(slow("sms-outbound"), sms);
        sms().getRegistry().bind("arrival", (Processor) exchange -> {
            arrived.incrementAndGet();
            Thread.onSpinWait();
        });
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger sent = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        ProducerTemplate template = sms().createProducerTemplate();
        List<CompletableFuture<Void>> senders = IntStream.range(0, 8).mapToObj(number -> CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                template.requestBody("direct:sms-outbound", "text");
                sent.incrementAndGet();
            }
        }, threads)).toList();

        for (int round = 0; round < 25; round++) {
            write("mine.yaml", counting("v" + round));
            write("mine.yaml", "- route:\n   broken");
            write("mine.yaml", counting("w" + round));
            delete("mine.yaml");
        }
        enough.set(true);
        CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        threads.shutdown();

        assertThat(senders).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(sent.get()).isGreaterThan(1_000);
        assertThat(arrived.get()).isEqualTo(sent.get());
        routes.reread();
        assertThat(sms().getRouteDefinitions()).hasSize(1);
    }

    private static String counting(String text) {
        return yaml("sms-outbound", text).replace("- setBody:", "- process:\n            ref: arrival\n        - setBody:");
    }

    private static String yaml(String id, String text) {
        return YAML.formatted(id, id, text);
    }

    /** Is there, and has come to rest. */
    private void write(String name, String text) {
        writeOnly(name, text);
        routes.reread();
        routes.reread();
    }

    private void writeOnly(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        routes.reread();
    }

    private List<RouteProblem> problems() {
        return new ArrayList<>(routes.report().problems());
    }

    private List<State> states(String id) {
        return routes.report().routes().stream().filter(route -> route.id().equals(id)).map(RouteInfo::state).toList();
    }

    private ModelCamelContext sms() {
        return bundles.services.entrySet().stream()
                .filter(service -> "sms".equals(service.getValue().get("communicator.channel")))
                .map(service -> (ModelCamelContext) service.getKey()).findFirst().orElseThrow();
    }

    private Object ask(String id) {
        CamelContext context = sms();
        return context.createProducerTemplate().requestBody("direct:" + id, "?");
    }

    private static RoutesBuilder route(String id) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id).routeId(id).setBody(constant("built in"));
            }
        };
    }

    private static RoutesBuilder slow(String id) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id).routeId(id).process(exchange -> getContext().getRegistry()
                        .lookupByNameAndType("arrival", Processor.class).process(exchange));
            }
        };
    }
}

package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.camel.file.RouteFileReader;
import org.communicator.camel.file.RouteValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelContextTest {

    private final DefaultCamelContext camel =
            LeanCamelContext.create("test", ChannelContextTest.class.getClassLoader());
    private final List<Set<String>> published = new ArrayList<>();
    private final ChannelContext context = new ChannelContext(camel, published::add,
            new RouteFileReader(new RouteValues()));

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void addShouldPublishTheRouteWhenItRuns() {
        add(route("one", "direct:one"));

        assertThat(published).containsExactly(Set.of("one"));
        assertThat(context.states()).containsExactly(new RouteState("one", ""));
        assertThat(ask("direct:one")).isEqualTo("one");
    }

    @Test
    void addShouldKeepTheOthersRunningWhenOneCannotBeStarted() {
        add(route("one", "direct:one"));
        add(route("bad", "nosuchcomponent:x"));

        assertThat(context.states()).extracting(RouteState::route).containsExactlyInAnyOrder("one", "bad");
        assertThat(context.states()).filteredOn(state -> !state.runs()).extracting(RouteState::route)
                .containsExactly("bad");
        assertThat(published).last().isEqualTo(Set.of("one"));
        assertThat(camel.getRouteDefinitions()).hasSize(1);
    }

    @Test
    void removeShouldWithdrawBeforeItStops() {
        RoutesBuilder one = route("one", "direct:one");
        add(one);
        add(route("two", "direct:two"));

        context.remove(one);

        assertThat(published).last().isEqualTo(Set.of("two"));
        assertThat(camel.getRoutes()).extracting(route -> route.getRouteId()).containsExactly("two");
        assertThat(camel.getRouteDefinitions()).hasSize(1);
    }

    @Test
    void removeShouldLeaveNothingBehindWhenARouteWasBroken() {
        RoutesBuilder bad = route("bad", "nosuchcomponent:x");
        add(bad);

        context.remove(bad);

        assertThat(context.states()).isEmpty();
    }

    @Test
    void statesShouldNameARouteWhenSomebodyStoppedIt() throws Exception {
        add(route("one", "direct:one"));

        camel.getRouteController().stopRoute("one");

        assertThat(context.states()).containsExactly(new RouteState("one", "is Stopped"));
    }

    @Test
    void addShouldTakeTheIdAgainWhenItsRouteWasRemoved() {
        RoutesBuilder first = route("one", "direct:one");
        add(first);
        context.remove(first);

        add(route("one", "direct:one"));

        assertThat(ask("direct:one")).isEqualTo("one");
    }

    @Test
    void routeShouldHandItsErrorToTheCallerWhenItFails() {
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:failing").routeId("failing").process(exchange -> {
                    throw new IllegalStateException("on purpose");
                });
            }
        });

        assertThatThrownBy(() -> ask("direct:failing")).isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasOnlyShouldTellTheLastBuilder() {
        RoutesBuilder one = route("one", "direct:one");
        RoutesBuilder two = route("two", "direct:two");
        add(one);
        assertThat(context.hasOnly(one)).isTrue();
        add(two);
        assertThat(context.hasOnly(one)).isFalse();
    }

    @Test
    void closeShouldWithdrawAndStop() {
        add(route("one", "direct:one"));

        context.close();

        assertThat(published).last().isEqualTo(Set.of());
        assertThat(camel.isStopped()).isTrue();
    }

    private void add(RoutesBuilder builder) {
        context.add(builder, () -> { });
    }

    private Object ask(String uri) {
        return camel.createProducerTemplate().requestBody(uri, "?");
    }

    private static RoutesBuilder route(String id, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(id).setBody(constant(id));
            }
        };
    }
}

package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.communicator.api.operations.Health;
import org.communicator.testkit.memory.MemoryMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class ChannelRoutesTest {

    private final FakeBundles bundles = new FakeBundles();
    private final ServiceReference<RoutesBuilder> sms = bundles.reference("sms");
    private final ServiceReference<RoutesBuilder> email = bundles.reference("email");
    private final ChannelRoutes routes = new ChannelRoutes(bundles.context(), new MemoryMeters(),
            new RouteSettings(Map.of(), Path.of("no-such-folder")));

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void addRoutesShouldRegisterOneContextPerChannel() {
        routes.addRoutes(route("sms-inbound"), sms);
        routes.addRoutes(route("email-inbound"), email);
        routes.addRoutes(route("sms-outbound"), sms);

        assertThat(bundles.services).hasSize(2);
        assertThat(bundles.services.values()).extracting(properties -> (Object) properties.get("communicator.channel"))
                .containsExactlyInAnyOrder("sms", "email");
        assertThat(bundles.events).containsExactly("+sms-inbound", "+email-inbound", "~sms-inbound,sms-outbound");
    }

    @Test
    void removeRoutesShouldWithdrawTheContextWithItsLastRoute() {
        RoutesBuilder inbound = route("sms-inbound");
        RoutesBuilder outbound = route("sms-outbound");
        routes.addRoutes(inbound, sms);
        routes.addRoutes(outbound, sms);
        CamelContext context = (CamelContext) bundles.services.keySet().iterator().next();

        routes.removeRoutes(inbound, sms);
        assertThat(bundles.events).last().isEqualTo("~sms-outbound");
        routes.removeRoutes(outbound, sms);

        assertThat(bundles.events).last().isEqualTo("-");
        assertThat(context.isStopped()).isTrue();
        assertThat(routes.health()).isEqualTo(Health.UP);
    }

    @Test
    void addRoutesShouldMakeANewContextWhenTheChannelComesBack() {
        RoutesBuilder before = route("sms-inbound");
        routes.addRoutes(before, sms);
        routes.removeRoutes(before, sms);

        routes.addRoutes(route("sms-inbound"), sms);

        assertThat(bundles.events).containsExactly("+sms-inbound", "-", "+sms-inbound");
    }

    @Test
    void healthShouldBeDegradedAndNameTheRouteThatIsBroken() {
        routes.addRoutes(route("sms-inbound"), sms);
        routes.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sms-outbound").routeId("sms-outbound").to("nosuchcomponent:x");
            }
        }, sms);

        assertThat(routes.health().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(routes.health().cause()).contains("sms-outbound").doesNotContain("sms-inbound");
    }

    @Test
    void healthShouldBeDownWhenTheOnlyRouteIsBroken() {
        routes.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                throw new IllegalStateException("on purpose");
            }
        }, sms);

        assertThat(routes.health().status()).isEqualTo(Health.Status.DOWN);
        assertThat(bundles.services).isEmpty();
    }

    @Test
    void removeRoutesShouldDoNothingAfterTheEnd() {
        RoutesBuilder inbound = route("sms-inbound");
        routes.addRoutes(inbound, sms);
        routes.close();

        routes.removeRoutes(inbound, sms);

        assertThat(bundles.events).containsExactly("+sms-inbound", "-");
    }

    private static RoutesBuilder route(String id) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id).routeId(id).setBody(constant(id));
            }
        };
    }
}

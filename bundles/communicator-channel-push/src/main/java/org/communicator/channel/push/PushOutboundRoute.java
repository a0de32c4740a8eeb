package org.communicator.channel.push;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.push.Devices;
import org.communicator.api.push.PushNotices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code push-outbound}: hands a message to the push services of the client's devices, once. */
@Component(service = RoutesBuilder.class, property = "communicator.channel=push")
public final class PushOutboundRoute extends RouteBuilder {

    private final FanOut fanOut;

    @Activate
    public PushOutboundRoute(@Reference PushServices services, @Reference PushNotices notices,
            @Reference Devices devices, @Reference Clock clock) {
        this.fanOut = new FanOut(services, notices, devices, clock);
    }

    @Override
    public void configure() {
        from(PushHeaders.OUTBOUND).routeId("push-outbound").process(this::send);
    }

    private void send(Exchange exchange) {
        OutboundMessage message = exchange.getMessage().getHeader(PushHeaders.OUTBOUND_MESSAGE, OutboundMessage.class);
        exchange.getMessage().setHeader(PushHeaders.RESULT, fanOut.send(message));
    }
}

package org.communicator.channel.sms;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sms-outbound}: hands a message to the provider, once. Trying again is the outbox's. */
@Component(service = RoutesBuilder.class, property = "communicator.channel=sms")
public final class SmsOutboundRoute extends RouteBuilder {

    private final SmsProvider provider;

    @Activate
    public SmsOutboundRoute(@Reference SmsProvider provider) {
        this.provider = provider;
    }

    @Override
    public void configure() {
        provider.connect(getContext());
        RouteSteps steps = new RouteSteps(getContext(), "sms-outbound");
        from(SmsHeaders.OUTBOUND).routeId("sms-outbound")
                .process(steps.named("request", provider.request()))
                .to(provider.outboundUri())
                .process(steps.named("answer", provider.answer()));
    }
}

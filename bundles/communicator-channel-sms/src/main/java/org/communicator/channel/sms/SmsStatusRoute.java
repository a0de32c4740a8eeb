package org.communicator.channel.sms;

import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReports;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.operations.Meters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sms-status}: from a provider's call to a message that has moved on. */
@Component(service = RoutesBuilder.class, property = "communicator.channel=sms")
public final class SmsStatusRoute extends RouteBuilder {

    private static final WebhookResponse DONE = WebhookResponse.of(204);

    private final SmsProvider provider;
    private final DeliveryReports reports;
    private final Meters meters;

    @Activate
    public SmsStatusRoute(@Reference SmsProvider provider, @Reference DeliveryReports reports,
            @Reference Meters meters) {
        this.provider = provider;
        this.reports = reports;
        this.meters = meters;
    }

    @Override
    public void configure() {
        RouteSteps steps = new RouteSteps(getContext(), "sms-status");
        from(SmsHeaders.STATUS).routeId("sms-status")
                .process(steps.named("verify", this::verify))
                .process(steps.named("parse", this::parse))
                .process(steps.named("report", this::report))
                .process(steps.named("acknowledge", exchange -> exchange.getMessage().setBody(DONE)));
    }

    private void verify(Exchange exchange) {
        exchange.getMessage().setBody(provider.verify(exchange.getMessage().getBody(WebhookRequest.class)));
    }

    private void parse(Exchange exchange) {
        Optional<DeliveryReport> report = provider.report(exchange.getMessage().getBody(WebhookCall.class));
        exchange.getMessage().setBody(report.orElse(null));
    }

    private void report(Exchange exchange) {
        DeliveryReport report = exchange.getMessage().getBody(DeliveryReport.class);
        String effect = report == null ? "ignored" : reports.report(report).name().toLowerCase(Locale.ROOT);
        meters.count("delivery_reports", "channel", "sms", "effect", effect);
    }
}

package org.communicator.channel.sms;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;

/** What the routes need of whoever carries the messages. A service of this bundle while its settings are good. */
public interface SmsProvider {

    /** Makes the components known that {@link #outboundUri()} needs. */
    void connect(CamelContext context);

    /** The endpoint that sends. */
    String outboundUri();

    /** Turns what {@link SmsHeaders} describes into what the endpoint takes. */
    Processor request();

    /** Turns what the endpoint gave into what {@link SmsHeaders} describes. */
    Processor answer();

    /**
     * Makes sure that the provider has made the call.
     *
     * @throws RefusedException if it has not, or if the call cannot be read
     */
    WebhookCall verify(WebhookRequest request);

    /**
     * What a client has written.
     *
     * @throws RefusedException if something is missing
     */
    InboundMessage inbound(WebhookCall call);

    /** What the provider is told once the message is stored. */
    WebhookResponse received();

    /**
     * What the provider says of a message of ours; empty if it is nothing that matters.
     *
     * @throws RefusedException if something is missing
     */
    Optional<DeliveryReport> report(WebhookCall call);
}

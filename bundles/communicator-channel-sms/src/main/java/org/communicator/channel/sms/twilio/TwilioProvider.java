package org.communicator.channel.sms.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.twilio.TwilioComponent;
import org.apache.camel.component.twilio.internal.TwilioConstants;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.channel.sms.SmsHeaders;
import org.communicator.channel.sms.SmsProvider;
import org.communicator.channel.sms.WebhookCall;

/** Twilio, as the routes see it. */
final class TwilioProvider implements SmsProvider {

    static final String NAME = "twilio";

    /** As many as the outbox may have under way, with room to spare; Camel's usual ten would make them wait. */
    private static final int THREADS = 32;

    private static final WebhookResponse RECEIVED =
            new WebhookResponse(200, "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");

    private final TwilioSettings settings;
    private final TwilioRestClient client;
    private final TwilioCalls calls;

    TwilioProvider(TwilioSettings settings, TwilioRestClient client) {
        this.settings = settings;
        this.client = client;
        this.calls = new TwilioCalls(settings);
    }

    @Override
    public void connect(CamelContext context) {
        context.getExecutorServiceManager().registerThreadPoolProfile(new ThreadPoolProfileBuilder(
                TwilioConstants.THREAD_PROFILE_NAME).poolSize(THREADS).maxPoolSize(THREADS).build());
        TwilioComponent component = new TwilioComponent();
        component.setRestClient(client);
        context.removeComponent(NAME);
        context.addComponent(NAME, component);
    }

    @Override
    public String outboundUri() {
        return "twilio:message/creator";
    }

    @Override
    public Processor request() {
        return exchange -> {
            var message = exchange.getMessage();
            message.setHeader(header("to"), new PhoneNumber(message.getHeader(SmsHeaders.TO, String.class)));
            message.setHeader(header("from"), new PhoneNumber(message.getHeader(SmsHeaders.FROM, String.class)));
            String text = message.getBody(String.class);
            List<?> media = message.getHeader(SmsHeaders.MEDIA, List.of(), List.class);
            if (!media.isEmpty()) {
                message.setHeader(header("mediaUrl"), media);
            }
            if (media.isEmpty() || !text.isBlank()) {
                message.setHeader(header("body"), text);
            }
            message.setHeader(header("statusCallback"),
                    statusCallback(message.getHeader(SmsHeaders.MESSAGE, String.class)));
        };
    }

    @Override
    public Processor answer() {
        return exchange -> {
            Message taken = exchange.getMessage().getBody(Message.class);
            exchange.getMessage().setHeader(SmsHeaders.PROVIDER_ID, taken.getSid());
            exchange.getMessage().setHeader(SmsHeaders.MESSAGE_STATUS, onItsWay(status(taken)).name());
        };
    }

    @Override
    public WebhookCall verify(WebhookRequest request) {
        return calls.verify(request);
    }

    @Override
    public InboundMessage inbound(WebhookCall call) {
        return calls.inbound(call.form());
    }

    @Override
    public WebhookResponse received() {
        return RECEIVED;
    }

    @Override
    public Optional<DeliveryReport> report(WebhookCall call) {
        return calls.report(call);
    }

    /** Where a message of Twilio's stands; one that Twilio has is at least on its way. */
    static MessageStatus status(Message message) {
        return Optional.ofNullable(message.getStatus()).map(Message.Status::toString).flatMap(TwilioStatus::of)
                .orElse(MessageStatus.SENDING);
    }

    /** A message that failed at once is reported like any other, with the cause that the answer does not have. */
    private static MessageStatus onItsWay(MessageStatus status) {
        return status == MessageStatus.FAILED ? MessageStatus.SENDING : status;
    }

    /** The fragment is Twilio's: without it a report that we could not take is not brought again. */
    private URI statusCallback(String message) {
        return URI.create(settings.publicUrl() + "/communicator/hooks/sms/" + NAME + "/status?message=" + message
                + "#rc=5&rp=all");
    }

    private static String header(String parameter) {
        return TwilioConstants.PROPERTY_PREFIX + parameter;
    }
}

package org.communicator.camel.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.route.RouteInfo;
import org.osgi.framework.ServiceRegistration;

/** Takes the calls of a hook into its route while that runs, on the thread of the call. */
final class HookConsumer extends DefaultConsumer implements WebhookReceiver {

    /** The last part of the path that was called. */
    static final String EVENT = "CommunicatorEvent";

    private static final WebhookResponse UNAUTHENTICATED = WebhookResponse.of(401);

    private final HookEndpoint hook;
    private ServiceRegistration<WebhookReceiver> registration;

    HookConsumer(HookEndpoint hook, Processor processor) {
        super(hook, processor);
        this.hook = hook;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CHANNEL, RouteInfo.CUSTOM);
        properties.put(PROVIDER, hook.name());
        registration = hook.bundles().registerService(WebhookReceiver.class, this, properties);
    }

    @Override
    protected void doStop() throws Exception {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        super.doStop();
    }

    @Override
    public WebhookResponse receive(WebhookRequest request) {
        if (!isAllowed(request)) {
            return UNAUTHENTICATED;
        }
        Exchange exchange = createExchange(false);
        try {
            fill(exchange, request);
            process(exchange);
            return answer(exchange);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private boolean isAllowed(WebhookRequest request) {
        byte[] expected = ("Bearer " + hook.token().reveal()).getBytes(StandardCharsets.UTF_8);
        return request.header("authorization").map(given -> given.getBytes(StandardCharsets.UTF_8))
                .filter(given -> MessageDigest.isEqual(given, expected)).isPresent();
    }

    /** What a caller sends must not steer Camel: headers of its own kind are left out. */
    private static void fill(Exchange exchange, WebhookRequest request) {
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            String name = header.getKey();
            if (!name.startsWith("camel") && !name.startsWith("communicator") && !name.startsWith("org.apache.camel")
                    && !name.equals("authorization")) {
                exchange.getMessage().setHeader(name, header.getValue());
            }
        }
        exchange.getMessage().setHeader(EVENT, request.event());
        exchange.getMessage().setBody(new String(request.body(), StandardCharsets.UTF_8));
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    /** Only what is wrong with the call itself is not to be tried again. */
    private static WebhookResponse answer(Exchange exchange) {
        Exception thrown = exchange.getException();
        if (thrown instanceof RefusedMessageException) {
            return WebhookResponse.of(400);
        }
        if (thrown instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (thrown != null) {
            throw new IllegalStateException("route failed: " + thrown.getClass().getSimpleName());
        }
        String body = exchange.getMessage().getBody(String.class);
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, body == null ? 204 : 200, Integer.class);
        String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "text/plain", String.class);
        return new WebhookResponse(status, type, body == null || status == 204 ? "" : body);
    }
}

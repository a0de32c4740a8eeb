package org.communicator.camel.door;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.communicator.api.route.RouteInfo;
import org.osgi.framework.BundleContext;

/** Makes the endpoints of {@code communicator:}. */
public final class CommunicatorComponent extends DefaultComponent {

    /** The component's name in URIs. */
    public static final String NAME = "communicator";

    private static final String HOOK = "hook/";
    private static final int SHORTEST_TOKEN = 16;

    private final BundleContext bundles;
    private final Supplier<InboundMessages> messages;

    /**
     * For one context.
     *
     * @param bundles where hooks are registered
     * @param messages where messages are stored; null while it is not there
     */
    public CommunicatorComponent(BundleContext bundles, Supplier<InboundMessages> messages) {
        this.bundles = bundles;
        this.messages = messages;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (remaining.startsWith(HOOK) && remaining.substring(HOOK.length()).matches("[a-z0-9-]{1,40}")) {
            return new HookEndpoint(uri, this, bundles, remaining.substring(HOOK.length()), token(parameters));
        }
        if (remaining.equals("receive")) {
            return new ReceiveEndpoint(uri, this, messages,
                    new AccountId(getAndRemoveParameter(parameters, "account", String.class, "main")),
                    ReceiveEndpoint.channel(getAndRemoveParameter(parameters, "channel", String.class, "sms")),
                    getAndRemoveParameter(parameters, "provider", String.class, RouteInfo.CUSTOM));
        }
        throw new IllegalArgumentException("communicator: must go on with hook/NAME, of small letters, digits and -,"
                + " or with receive");
    }

    private Secret token(Map<String, Object> parameters) {
        String token = getAndRemoveParameter(parameters, "token", String.class, "");
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a hook needs a token of at least " + SHORTEST_TOKEN + " characters");
        }
        return new Secret(token);
    }
}

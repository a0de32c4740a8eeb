package org.communicator.camel;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.communicator.api.channel.WebhookReceiver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel's Camel context as an OSGi service. Used by one thread at a time. */
final class ContextService implements Published {

    /** Service property: the ids of the routes that run. */
    static final String ROUTES = "communicator.routes";

    private static final Logger LOG = LoggerFactory.getLogger(ContextService.class);

    private final BundleContext bundles;
    private final String channel;
    private final CamelContext context;
    private ServiceRegistration<CamelContext> registration;

    ContextService(BundleContext bundles, String channel, CamelContext context) {
        this.bundles = bundles;
        this.channel = channel;
        this.context = context;
    }

    @Override
    public void routes(Set<String> ids) {
        LOG.info("Channel {} runs routes {}", channel, ids);
        if (ids.isEmpty()) {
            withdraw();
        } else if (registration == null) {
            registration = bundles.registerService(CamelContext.class, context, properties(ids));
        } else {
            registration.setProperties(properties(ids));
        }
    }

    private void withdraw() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }

    private Dictionary<String, Object> properties(Set<String> ids) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(WebhookReceiver.CHANNEL, channel);
        properties.put(ROUTES, ids.toArray(String[]::new));
        return properties;
    }
}

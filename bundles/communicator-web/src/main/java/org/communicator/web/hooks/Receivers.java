package org.communicator.web.hooks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.channel.WebhookReceiver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The receivers that are there now, by channel and provider. */
@Component(service = Receivers.class)
public final class Receivers {

    private final Map<Key, WebhookReceiver> receivers = new ConcurrentHashMap<>();

    /** Whose calls a receiver takes. */
    private record Key(String channel, String provider) {

        static Key of(Map<String, Object> properties) {
            return new Key(String.valueOf(properties.get(WebhookReceiver.CHANNEL)),
                    String.valueOf(properties.get(WebhookReceiver.PROVIDER)));
        }
    }

    @Activate
    public Receivers() {
        // for OSGi
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(WebhookReceiver receiver, Map<String, Object> properties) {
        receivers.put(Key.of(properties), receiver);
    }

    public void remove(WebhookReceiver receiver, Map<String, Object> properties) {
        receivers.remove(Key.of(properties), receiver);
    }

    Optional<WebhookReceiver> find(HookPath path) {
        return Optional.ofNullable(receivers.get(new Key(path.channel(), path.provider())));
    }
}
